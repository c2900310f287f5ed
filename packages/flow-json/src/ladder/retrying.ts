/** How a state tries again: the fields of a retrier in the Amazon States Language (aws-facts 4.4). */
export interface Retrying {
  readonly errors: readonly string[];
  /** Tries after the first one. */
  readonly attempts: number;
  readonly intervalSeconds: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
}

/**
 * Lambda's transient errors (aws-facts 4.4). As a rule they come before the function has begun; a client's time-out can follow a
 * run, so work behind a machine bears being done again. Delays for somebody who waits on the phone.
 */
export const TRANSIENT_ERROR_RETRY: Retrying = {
  errors: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  attempts: 3,
  intervalSeconds: 1,
  backoffRate: 2,
  maxDelaySeconds: 4,
};

/** A function that was idle for weeks answers so for 40 to 106 s (field A6); this lasts for 110 s at most. */
export const PENDING_ERROR_RETRY: Retrying = {
  errors: ['Lambda.CodeArtifactUserPendingException'],
  attempts: 22,
  intervalSeconds: 5,
  backoffRate: 1,
  maxDelaySeconds: 5,
};

/** What is tried again was refused at once as a rule; a second covers the call. */
const REFUSED_TRY_SECONDS = 1;

/** The longest that all tries of a retrier take, the last and longest delay included, in whole seconds. */
export function longestRetrying({ attempts, intervalSeconds, backoffRate, maxDelaySeconds }: Retrying): number {
  const delays = Array.from({ length: attempts }, (_, index) =>
    Math.min(maxDelaySeconds, intervalSeconds * backoffRate ** index),
  );
  return Math.ceil(delays.reduce((sum, delay) => sum + delay + REFUSED_TRY_SECONDS, 0));
}
