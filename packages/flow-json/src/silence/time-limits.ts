import type { Action } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';

/** Most turns that a Loop block can count (flow-language 9). */
export const MOST_TURNS = 100;

/** Longest that a Wait block waits (flow-language 9). */
const LONGEST_WAIT_SECONDS = 604_800;

/**
 * How long a Lambda block keeps the call at most: nothing where it only starts the function. Connect's retries lie within the
 * limit (flow-language 8.3).
 */
export function functionSeconds(action: Action): number {
  return isAsynchronous(action)
    ? 0
    : secondsIn(action.Parameters?.['InvocationTimeLimitSeconds'], LAMBDA_LIMITS.synchronousSeconds);
}

/** How long the longest of the functions that a flow starts can run; what Connect allows where it starts none. */
export function jobSeconds(actions: readonly Action[]): number {
  const most = LAMBDA_LIMITS.asynchronousSeconds;
  const started = actions.filter(isAsynchronous);
  if (started.length === 0) return most;
  return started.reduce(
    (longest, { Parameters }) => Math.max(longest, secondsIn(Parameters?.['InvocationTimeLimitSeconds'], most)),
    0,
  );
}

/** How long a Wait block waits at most. */
export function waitSeconds({ Parameters }: Action): number {
  return secondsIn(Parameters?.['TimeLimitSeconds'], LONGEST_WAIT_SECONDS);
}

/** Does the block start a function and go on? */
export function isAsynchronous({ Type, Parameters }: Action): boolean {
  return Type === 'InvokeLambdaFunction' && Parameters?.['InvocationType'] === 'ASYNCHRONOUS';
}

/** How often a Loop counts; undefined where the flow sets it while the call runs. */
export function turnsOf({ Parameters }: Action): number | undefined {
  const turns = secondsIn(Parameters?.['LoopCount'], NaN);
  return Number.isInteger(turns) && turns <= MOST_TURNS ? turns : undefined;
}

/** The number that a parameter states; `otherwise` where it is set while the call runs, or states none. */
export function secondsIn(value: JsonValue | undefined, otherwise: number): number {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : otherwise;
}
