import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { downstreamOf, refuseTimeLimit } from './time-limit.ts';

/** The limits of an integration in Connect's own asynchronous mode, in the order in which they must stand. */
export interface AsynchronousLadder {
  readonly execution: 'async';
  /** How long one call to another system may take, so that the function can still answer. */
  readonly downstreamMilliseconds: number;
  /** The function's own time-out. */
  readonly functionSeconds: number;
  /** `InvocationTimeLimitSeconds` of the block: the function's time-out and room for a cold start. */
  readonly blockSeconds: number;
  /** `TimeLimitSeconds` of the Wait: longer than the block, so that the function's end is met and not raced. */
  readonly waitSeconds: number;
}

/** How long the work of an asynchronous integration may take, in whole seconds. */
export const ASYNCHRONOUS_TIME_LIMIT = { minimum: 2, maximum: 55, default: 30 } as const;

const COLD_START_SECONDS = 3;
const WAIT_SECONDS = 2;

/**
 * Derives every limit of an asynchronous integration from the time its work may take, in whole seconds.
 *
 * @throws RangeError when the time limit is no whole number from 2 to 55
 */
export function asynchronousLadder(timeLimitSeconds: number): AsynchronousLadder {
  refuseTimeLimit(timeLimitSeconds, ASYNCHRONOUS_TIME_LIMIT, {
    kind: 'an asynchronous integration',
    because: `Connect gives an asynchronous invocation ${LAMBDA_LIMITS.asynchronousSeconds} seconds at most`,
  });
  const blockSeconds = timeLimitSeconds + COLD_START_SECONDS;
  return {
    execution: 'async',
    downstreamMilliseconds: downstreamOf(timeLimitSeconds),
    functionSeconds: timeLimitSeconds,
    blockSeconds,
    waitSeconds: blockSeconds + WAIT_SECONDS,
  };
}
