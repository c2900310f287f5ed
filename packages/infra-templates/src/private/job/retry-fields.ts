import type { StateMachineLadder } from '@warmline/flow-json';

type Retrying = StateMachineLadder['retry'][keyof StateMachineLadder['retry']];

/** A retrier as the Amazon States Language writes it. */
export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly MaxDelaySeconds?: number;
}

/** The ladder's tries as retriers. Each counts its own. */
export function renderRetry({ transient, pending }: StateMachineLadder['retry']): readonly Retrier[] {
  return [transient, pending].map(renderRetrier);
}

function renderRetrier({ errors, attempts, intervalSeconds, backoffRate, maxDelaySeconds }: Retrying): Retrier {
  return {
    ErrorEquals: errors,
    IntervalSeconds: intervalSeconds,
    MaxAttempts: attempts,
    BackoffRate: backoffRate,
    // A delay that never grows needs no bound.
    ...(backoffRate > 1 && { MaxDelaySeconds: maxDelaySeconds }),
  };
}
