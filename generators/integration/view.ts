import { namesOf, type Names } from './names.ts';
import { OURS_NOTICE } from './ownership.ts';
import { printArguments } from './print-arguments.ts';
import { markdownText } from './markdown-text.ts';
import type { RolloutStrategy } from './rollout-strategy.ts';
import type { Spec } from './spec.ts';
import { stringLiteral } from './string-literal.ts';

/**
 * Everything that a template may say. A text that a person wrote appears only in forms made for one place: `…Literal` in
 * TypeScript and `…Json` in JSON, both with their quotes, `…Markdown` within a paragraph.
 */
export interface View extends Names {
  /** The first line of a file that is ours, without the comment's mark: `// {{oursNotice}}`. */
  readonly oursNotice: string;
  readonly descriptionLiteral: string;
  readonly descriptionJson: string;
  readonly descriptionMarkdown: string;
  readonly execution: Spec['execution'];
  readonly timeLimitSeconds: number;
  readonly idempotent: boolean;
  /** The construct's `warming`: `{ everyMinutes: 5 }` or `'off'`. */
  readonly warmingLiteral: string;
  readonly rolloutAlias: string;
  /** SAM's short name: `Canary10Percent5Minutes`. */
  readonly rolloutStrategy: RolloutStrategy;
  readonly flowType: Spec['flow']['type'];
  readonly greetingLiteral: string;
  readonly greetingJson: string;
  readonly greetingMarkdown: string;
  /** For the line `  call.say({{greetingArguments}});`, two spaces in: the greeting, and `greeting` as the block's name. */
  readonly greetingArguments: string;
  /** Null where the call ends without a queue: write it within `{{#if queueArn}}`. */
  readonly queueArn: string | null;
  /** The same as a literal. */
  readonly queueArnLiteral: string | null;
  /** How a call that goes well ends, in the simulator's word. */
  readonly endOutcome: 'queued' | 'disconnected';
}

/** Computes every value that templates hold. Performs no I/O. */
export function viewOf(spec: Spec): View {
  const { name, description, execution, timeLimitSeconds, idempotent, warming, rollout, flow } = spec;
  const greetingLiteral = stringLiteral(flow.greeting);
  return {
    ...namesOf(name),
    oursNotice: OURS_NOTICE,
    descriptionLiteral: stringLiteral(description),
    descriptionJson: JSON.stringify(description),
    descriptionMarkdown: markdownText(description),
    execution,
    timeLimitSeconds,
    idempotent,
    warmingLiteral: warming.mode === 'off' ? "'off'" : `{ everyMinutes: ${warming.everyMinutes} }`,
    rolloutAlias: rollout.alias,
    rolloutStrategy: rollout.strategy,
    flowType: flow.type,
    greetingLiteral,
    greetingJson: JSON.stringify(flow.greeting),
    greetingMarkdown: markdownText(flow.greeting),
    greetingArguments: printArguments('  call.say(', greetingLiteral, "name: 'greeting'"),
    queueArn: flow.queueArn ?? null,
    queueArnLiteral: flow.queueArn === undefined ? null : stringLiteral(flow.queueArn),
    endOutcome: flow.queueArn === undefined ? 'disconnected' : 'queued',
  };
}
