import { markdownText } from './markdown-text.ts';
import { namesOf, type Names } from './names.ts';
import { OURS_NOTICE } from './ownership.ts';
import { printArguments } from './print-arguments.ts';
import type { Spec } from './spec.ts';
import { printTextEntry } from './print-text-entry.ts';
import { stringLiteral } from './string-literal.ts';
import { cacheView, type CacheView } from './view/cache-view.ts';
import { callsView, type CallsView } from './view/calls-view.ts';
import { functionViews, type FunctionView } from './view/function-view.ts';
import { modeView, type ModeView } from './view/mode-view.ts';
import { rolloutView, type RolloutView } from './view/rollout-view.ts';

/**
 * Everything that a template may say. A text that a person wrote appears only in forms made for one place: `…Literal` in
 * TypeScript and `…Json` in JSON, both with their quotes, `…Markdown` within a paragraph.
 */
export interface View extends Names, ModeView, CacheView, CallsView, RolloutView {
  /** The first line of a file that is ours, without the comment's mark: `// {{oursNotice}}`. */
  readonly oursNotice: string;
  /** For the line `  {{descriptionEntry}},`, two spaces in. */
  readonly descriptionEntry: string;
  /** The same six spaces in. */
  readonly descriptionEntryInside: string;
  readonly descriptionJson: string;
  readonly descriptionMarkdown: string;
  readonly idempotent: boolean;
  /** True: `infra/extend.ts` adds to the stack. */
  readonly extend: boolean;
  /** True: `template.yaml` is deployed by AWS SAM. */
  readonly isSam: boolean;
  /** The functions that are generated. */
  readonly functions: readonly FunctionView[];
  /** Folder of the first of them; empty where there is none. */
  readonly firstFolder: string;
  readonly flowType: Spec['flow']['type'];
  readonly flowKind: Spec['flow']['kind'];
  /** True: the flow serves callers; otherwise it says which version answers. */
  readonly isStandard: boolean;
  /** True: it does so again and again. */
  readonly isLoop: boolean;
  /** A scripted call beside the first. */
  readonly anotherCall: string;
  readonly greetingLiteral: string;
  readonly greetingJson: string;
  readonly greetingMarkdown: string;
  /** For the line `  call.say({{greetingArguments}});`, two spaces in: the greeting, and `greeting` as the block's name. */
  readonly greetingArguments: string;
  /** Null where the call ends without a queue: write it within `{{#if queueArn}}`. */
  readonly queueArn: string | null;
  /** The same as a literal. */
  readonly queueArnLiteral: string | null;
}

/** Computes every value that templates hold. Performs no I/O. */
export function viewOf(spec: Spec): View {
  const { name, description, idempotent, extend, flow } = spec;
  const greetingLiteral = stringLiteral(flow.greeting);
  const functions = functionViews(spec);
  const cache = cacheView(spec);
  return {
    ...namesOf(name),
    ...modeView(spec),
    ...cache,
    ...callsView(spec, functions, cache),
    ...rolloutView(spec),
    oursNotice: OURS_NOTICE,
    descriptionEntry: printTextEntry('  ', 'description', stringLiteral(description)),
    descriptionEntryInside: printTextEntry('      ', 'description', stringLiteral(description)),
    descriptionJson: JSON.stringify(description),
    descriptionMarkdown: markdownText(description),
    idempotent,
    extend,
    isSam: spec.template === 'sam',
    functions,
    firstFolder: functions[0]?.folder ?? '',
    flowType: flow.type,
    flowKind: flow.kind,
    isStandard: flow.kind === 'standard',
    isLoop: flow.kind === 'alias-loop',
    anotherCall: anotherCallOf(spec),
    greetingLiteral,
    greetingJson: JSON.stringify(flow.greeting),
    greetingMarkdown: markdownText(flow.greeting),
    greetingArguments: printArguments('  call.say(', greetingLiteral, "name: 'greeting'"),
    queueArn: flow.queueArn ?? null,
    queueArnLiteral: flow.queueArn === undefined ? null : stringLiteral(flow.queueArn),
  };
}

/** A scripted call to play beside the first. */
function anotherCallOf({ flow }: Pick<Spec, 'flow'>): string {
  return flow.kind === 'standard' ? 'unknown-number' : 'function-out-of-reach';
}
