import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { downstreamOf, refuseTimeLimit } from './time-limit.ts';

/** The limits of one integration, in the order in which they must stand: each is below the next. */
export interface SynchronousLadder {
  readonly execution: 'sync';
  /** How long one call to another system may take, so that the function can still answer. */
  readonly downstreamMilliseconds: number;
  /** The function's own time-out. */
  readonly functionSeconds: number;
  /** `InvocationTimeLimitSeconds` of the block: the function's time-out and room for a cold start. */
  readonly blockSeconds: number;
}

/** How long the work of a synchronous integration may take, in whole seconds. */
export const SYNCHRONOUS_TIME_LIMIT = { minimum: 1, maximum: 7, default: 5 } as const;

const COLD_START_SECONDS = 1;

/**
 * Derives every limit of a synchronous integration from the time its work may take, in whole seconds.
 *
 * A function that outlives its block succeeds unseen: no error, no alarm, no rollback. So the function gives up first.
 *
 * @throws RangeError when the time limit is no whole number from 1 to 7
 */
export function synchronousLadder(timeLimitSeconds: number): SynchronousLadder {
  refuseTimeLimit(timeLimitSeconds, SYNCHRONOUS_TIME_LIMIT, {
    kind: 'a synchronous integration',
    because: `Connect waits ${LAMBDA_LIMITS.synchronousSeconds} seconds at most`,
  });
  return {
    execution: 'sync',
    downstreamMilliseconds: downstreamOf(timeLimitSeconds),
    functionSeconds: timeLimitSeconds,
    blockSeconds: timeLimitSeconds + COLD_START_SECONDS,
  };
}
