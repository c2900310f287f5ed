import { printJson } from '../print-json.ts';
import type { Spec } from '../spec.ts';
import type { CacheView } from './cache-view.ts';
import type { FunctionView } from './function-view.ts';

/** How long a function takes in a scripted call, as one entry of the call's `functions`. */
export interface WorkerView {
  readonly functionName: string;
  /** In the first call. */
  readonly latencyMilliseconds: number;
  /** A comma where another one follows, else nothing. */
  readonly comma: string;
}

/** What templates say of the scripted calls. */
export interface CallsView {
  /** How a call that goes well ends, in the simulator's word. */
  readonly endOutcome: 'queued' | 'disconnected';
  /** The functions that do the work; the one that is there already, where it does. */
  readonly workers: readonly WorkerView[];
  /** How long they take in other calls. */
  readonly quickMilliseconds: number;
  /** The longest silence that a call may hold, in seconds. */
  readonly longestSilenceSeconds: number;
  /** For the line `    "heard": {{firstCallHeardJson}},`, four spaces in. */
  readonly firstCallHeardJson: string;
  readonly unknownHeardJson: string;
  /** What callers hear when no function answers, and how the call ends. */
  readonly outOfReachHeardJson: string;
  readonly outOfReachOutcome: CallsView['endOutcome'];
  /** Caller's answers, for the line `  "caller": {{knownCallerJson}},`; empty lists where nothing is asked. */
  readonly knownCallerJson: string;
  readonly unknownCallerJson: string;
  /** A step that the work needs, to fail in a scripted call; null where there is none. */
  readonly failingFunction: string | null;
  /** A step that may fail, likewise, and what is said then. */
  readonly missingFunction: string | null;
  readonly missingHeardJson: string | null;
}

const APOLOGY = 'I cannot reach our systems right now.';

/** Performs no I/O. */
export function callsView(spec: Spec, functions: readonly FunctionView[], cache: CacheView): CallsView {
  const { name, execution, timeLimitSeconds, flow } = spec;
  const isSync = execution === 'sync';
  const endOutcome = flow.queueArn === undefined ? 'disconnected' : 'queued';
  const longMilliseconds = Math.min(25_000, (timeLimitSeconds - 1) * 1000);
  const names = functions.length === 0 ? [name] : functions.map(({ functionName }) => functionName);
  const steps = functions.filter(({ step }) => step !== null);
  const needed = functions.find(({ isOptional }) => !isOptional);
  const optional = functions.find(({ isOptional }) => isOptional);
  const allOptional = functions.length > 0 && needed === undefined;
  const known =
    functions.length === 0
      ? ['We have you on record, and everything is in order.']
      : functions.map(({ knownMessage }) => knownMessage);
  const unknown = steps.length === 0 ? [cache.unknownText] : steps.map(({ stepWords }) => unknownStep(stepWords));
  return {
    endOutcome,
    workers: names.map((functionName, index) => ({
      functionName,
      latencyMilliseconds: isSync || index > 0 ? 350 : longMilliseconds,
      comma: index < names.length - 1 ? ',' : '',
    })),
    quickMilliseconds: 350,
    longestSilenceSeconds: isSync ? 2 : Math.max(4, flow.comfort.every),
    firstCallHeardJson: heard(known),
    unknownHeardJson: heard(unknown),
    outOfReachHeardJson: heard(allOptional ? steps.map(({ stepWords }) => missingStep(stepWords)) : [APOLOGY]),
    outOfReachOutcome: allOptional ? endOutcome : 'disconnected',
    knownCallerJson: answers(cache, cache.knownKey),
    unknownCallerJson: answers(cache, '9999'),
    failingFunction: needed !== undefined && steps.length > 0 ? needed.functionName : null,
    missingFunction: optional?.functionName ?? null,
    missingHeardJson: optional === undefined ? null : heard([missingStep(optional.stepWords)]),
  };
}

function unknownStep(words: string | null): string {
  return `I found nothing about your ${words ?? ''}.`;
}

function missingStep(words: string | null): string {
  return `I cannot look up your ${words ?? ''} right now.`;
}

function heard(texts: readonly string[]): string {
  return printJson(texts, '    ', '    "heard": '.length, 1);
}

function answers({ entered }: CacheView, key: string): string {
  return printJson(
    entered.map(() => ({ enter: `${key}#` })),
    '  ',
    '  "caller": '.length,
    1,
  );
}
