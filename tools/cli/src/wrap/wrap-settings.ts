import {
  ASYNCHRONOUS_TIME_LIMIT,
  formatResourceReference,
  STATE_MACHINE_TIME_LIMIT,
  type Comfort,
} from '@warmline/flow-json';
import { UsageError } from '../errors.ts';

/** How a function is to be wrapped, as the command line says it. */
export interface WrapChoice {
  /** What starts the function and reports on it. Demanded, but with `async`, where the flow does so itself. */
  readonly invoker?: string;
  /** Connect's own asynchronous mode. Default: false. */
  readonly async?: boolean;
  /** How long the work may take, in seconds. Default: as for a new integration of that mode. */
  readonly timeLimit?: number;
  /** Default: 4. */
  readonly comfortEvery?: number;
  /** Default: two sentences. */
  readonly comfortText?: readonly string[];
}

/** The same, as it is done. */
export type WrapSettings = WrapMode & { readonly timeLimitSeconds?: number; readonly comfort: Partial<Comfort> };

type WrapMode = { readonly mode: 'async' } | { readonly mode: 'step-functions'; readonly invoker: string };

/**
 * Reads what the command line says of how a function is to be wrapped.
 *
 * @throws UsageError for no mode, an invoker that is none, or a time limit that the mode has not
 */
export function wrapSettings(choice: WrapChoice): WrapSettings {
  const { timeLimit, comfortEvery, comfortText } = choice;
  const mode = modeOf(choice);
  if (timeLimit !== undefined) refuseTimeLimit(timeLimit, mode.mode);
  return {
    ...mode,
    ...(timeLimit === undefined ? {} : { timeLimitSeconds: timeLimit }),
    comfort: {
      ...(comfortEvery === undefined ? {} : { every: comfortEvery }),
      ...(comfortText === undefined ? {} : { texts: comfortText }),
    },
  };
}

function modeOf({ async: isAsync = false, invoker }: WrapChoice): WrapMode {
  if (isAsync) return { mode: 'async' };
  if (invoker !== undefined) return { mode: 'step-functions', invoker: asFlowsWrite(invoker) };
  throw new UsageError(
    'Name what starts the function and reports on it with --invoker, or take --async, where the flow starts it itself.',
  );
}

/** A name becomes a reference; everything else that flows may call stays. */
function asFlowsWrite(invoker: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(invoker)) return formatResourceReference({ kind: 'functions', name: invoker });
  if (/^arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]+(?::[^:]+)?$|^\$\{.+\}$|^\$\./.test(invoker)) return invoker;
  throw new UsageError(
    `--invoker is "${invoker}"; give the ARN of a Lambda function's alias, or the name of a function.`,
  );
}

function refuseTimeLimit(seconds: number, mode: WrapMode['mode']): void {
  const { minimum, maximum } = mode === 'async' ? ASYNCHRONOUS_TIME_LIMIT : STATE_MACHINE_TIME_LIMIT;
  if (Number.isInteger(seconds) && seconds >= minimum && seconds <= maximum) return;
  const where = mode === 'async' ? 'in the asynchronous mode' : 'behind a state machine';
  throw new UsageError(`--time-limit is ${seconds}; ${where} work may take ${minimum} to ${maximum} whole seconds.`);
}
