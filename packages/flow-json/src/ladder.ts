import { LAMBDA_LIMITS } from './lambda-limits.ts';

/** The limits of one integration, in the order in which they must stand: each is below the next. */
export interface SynchronousLadder {
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
const ANSWER_MILLISECONDS = 500;

/**
 * Derives every limit of a synchronous integration from the time its work may take, in whole seconds.
 *
 * A function that outlives its block succeeds unseen: no error, no alarm, no rollback. So the function gives up first.
 *
 * @throws RangeError when the time limit is no whole number from 1 to 7
 */
export function synchronousLadder(timeLimitSeconds: number): SynchronousLadder {
  const { minimum, maximum } = SYNCHRONOUS_TIME_LIMIT;
  if (!Number.isInteger(timeLimitSeconds) || timeLimitSeconds < minimum || timeLimitSeconds > maximum) {
    throw new RangeError(
      `timeLimitSeconds is ${timeLimitSeconds}; a synchronous integration takes a whole number from ${minimum} to ${maximum}, ` +
        `because Connect waits ${LAMBDA_LIMITS.synchronousSeconds} seconds at most.`,
    );
  }
  return {
    downstreamMilliseconds: timeLimitSeconds * 1000 - ANSWER_MILLISECONDS,
    functionSeconds: timeLimitSeconds,
    blockSeconds: timeLimitSeconds + COLD_START_SECONDS,
  };
}
