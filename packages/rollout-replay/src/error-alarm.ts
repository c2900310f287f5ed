import { ReplayUsageError } from './errors.ts';
import { refuseNumber } from './refuse-number.ts';

/**
 * An alarm on the errors of the new version, as CloudWatch judges it: a sum in each period, missing data not breaching.
 * Periods are counted from the first shift, and each is judged when it is over.
 */
export interface ErrorAlarm {
  /** Errors in one period. */
  readonly threshold: number;
  /** @default 'GreaterThanOrEqualToThreshold' */
  readonly comparison?: 'GreaterThanOrEqualToThreshold' | 'GreaterThanThreshold';
  /** A multiple of 60, since Lambda publishes its metrics by the minute. */
  readonly periodSeconds: number;
  /** How many periods the alarm looks back on. */
  readonly evaluationPeriods: number;
  /** How many of them have to breach. @default evaluationPeriods */
  readonly datapointsToAlarm?: number;
  /** How long after a period its sum is published and judged; CloudWatch promises nothing. @default 60 */
  readonly publishingDelaySeconds?: number;
}

/** What Lambda publishes of the new version in one period. */
export interface Datapoint {
  readonly invocations: number;
  readonly errors: number;
}

const DAY_SECONDS = 86_400;

/**
 * An alarm with its defaults written out.
 *
 * @throws ReplayUsageError for numbers that CloudWatch, or Lambda's metrics, do not allow
 */
export function settleAlarm(alarm: ErrorAlarm): Required<ErrorAlarm> {
  const { threshold, periodSeconds, evaluationPeriods } = alarm;
  const settled: Required<ErrorAlarm> = {
    threshold,
    comparison: alarm.comparison ?? 'GreaterThanOrEqualToThreshold',
    periodSeconds,
    evaluationPeriods,
    datapointsToAlarm: alarm.datapointsToAlarm ?? evaluationPeriods,
    publishingDelaySeconds: alarm.publishingDelaySeconds ?? 60,
  };
  refuseNumber('alarm.threshold', threshold, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
  refuseNumber('alarm.periodSeconds', periodSeconds, { minimum: 60, maximum: DAY_SECONDS, whole: true });
  if (periodSeconds % 60 !== 0) {
    throw new ReplayUsageError(`alarm.periodSeconds is ${periodSeconds}; it takes a multiple of 60.`);
  }
  const mostPeriods = Math.floor(DAY_SECONDS / periodSeconds);
  refuseNumber('alarm.evaluationPeriods', evaluationPeriods, { minimum: 1, maximum: mostPeriods, whole: true });
  const { datapointsToAlarm, publishingDelaySeconds } = settled;
  refuseNumber('alarm.datapointsToAlarm', datapointsToAlarm, { minimum: 1, maximum: evaluationPeriods, whole: true });
  refuseNumber('alarm.publishingDelaySeconds', publishingDelaySeconds, { minimum: 0, maximum: 3600 });
  return settled;
}

/** Whether an alarm rings when the last of these periods, all since the first shift, has been published. */
export function rings(alarm: Required<ErrorAlarm>, periods: readonly Datapoint[]): boolean {
  const breaching = periods.slice(-alarm.evaluationPeriods).filter((period) => breaches(alarm, period));
  return breaching.length >= alarm.datapointsToAlarm;
}

function breaches({ comparison, threshold }: Required<ErrorAlarm>, { invocations, errors }: Datapoint): boolean {
  if (invocations === 0) return false;
  return comparison === 'GreaterThanThreshold' ? errors > threshold : errors >= threshold;
}
