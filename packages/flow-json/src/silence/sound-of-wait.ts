import type { Action } from '../flow/flow.ts';
import { silentFor, type BlockSound } from './block-sound.ts';
import type { Circumstances } from './circumstances.ts';
import { EXPECTED_SHARE, latencyOf } from './latencies.ts';
import { functionSeconds, waitSeconds } from './time-limits.ts';

/** The condition of a Wait that leads to what runs meanwhile. */
export const CONTINUE = 'Continue';

/** A Lambda block: silent for its limit, Connect's retries included; for no time where it only starts its function. */
export function soundOfFunction(action: Action, { latencies }: Circumstances): BlockSound {
  const seconds = functionSeconds(action);
  const expected = Math.min(seconds, latencyOf(action, latencies) ?? seconds * EXPECTED_SHARE);
  return silentFor({ block: action.Identifier, cause: 'function', seconds, expected });
}

/**
 * A Wait: silent for its limit, unless its Continue branch speaks meanwhile. Where it waits for a function's return, it is
 * expected to end when the flow's functions are.
 */
export function soundOfWait(action: Action, { latencies, job }: Circumstances): BlockSound {
  const seconds = waitSeconds(action);
  const usual = action.Parameters?.['InterruptibleEvents'] === undefined ? seconds * EXPECTED_SHARE : job.expected;
  const expected = Math.min(seconds, latencyOf(action, latencies) ?? usual);
  return seconds > 0 && continues(action)
    ? { kind: 'meanwhile', seconds, expected }
    : silentFor({ block: action.Identifier, cause: 'wait', seconds, expected });
}

function continues({ Parameters, Transitions: { Conditions = [] } }: Action): boolean {
  const value = Parameters?.['ContinueExecution'];
  const told = value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
  return told && Conditions.some(({ Condition }) => Condition.Operands[0] === CONTINUE);
}
