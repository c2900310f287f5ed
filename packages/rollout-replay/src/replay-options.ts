import { settleAlarm, type ErrorAlarm } from './error-alarm.ts';
import { refuseNumber } from './refuse-number.ts';
import { lastShiftSeconds, trafficShift, type Strategy, type TrafficShift } from './traffic-shift.ts';

/** What is known of a rollout before it begins. */
export interface ReplayOptions {
  readonly strategy: Strategy;
  /** Calls that reach the function in a minute, on average; they come independently of each other. */
  readonly callsPerMinute: number;
  /** The part of invocations, 0 to 1, that ends in an error, for each version. */
  readonly errorRates: { readonly old: number; readonly new: number };
  /** How many Lambda blocks a call goes through, one after the other. @default 1 */
  readonly invocationsPerCall?: number;
  /** How often Connect tries again inside a block. @default 3, its maximum */
  readonly retries?: number;
  readonly alarm: ErrorAlarm;
  /** From the alarm to the old version having all traffic: CodeDeploy sees it and starts a deployment back. @default 30 */
  readonly rollbackSeconds?: number;
  /**
   * How long the deployment lasts after its last shift, a post-traffic hook for example. An alarm after that rolls nothing
   * back. @default 0
   */
  readonly watchSeconds?: number;
  /** A whole number; the same one gives the same replay. */
  readonly seed: number;
  /** How long to look, from the first shift on. @default 120, or half an hour after a later last shift */
  readonly minutes?: number;
}

/** Options with their defaults written out; `endSeconds` is when the deployment is over if nothing stops it. */
export interface ReplaySettings extends Required<Omit<ReplayOptions, 'strategy' | 'alarm' | 'watchSeconds'>> {
  readonly shift: TrafficShift;
  readonly alarm: Required<ErrorAlarm>;
  readonly endSeconds: number;
}

const DEFAULT_MINUTES = 120;
const MINUTES_AFTER_LAST_SHIFT = 30;
/** A deployment takes 50 hours at most (CodeDeploy quotas). */
const MOST_MINUTES = 3000;

/**
 * Checks options and writes their defaults out.
 *
 * @throws ReplayUsageError for an option that cannot be
 */
export function settleOptions(options: ReplayOptions): ReplaySettings {
  const shift = trafficShift(options.strategy);
  const lastShift = lastShiftSeconds(shift);
  const { callsPerMinute, errorRates, seed, watchSeconds = 0 } = options;
  const settings: ReplaySettings = {
    shift,
    callsPerMinute,
    errorRates,
    seed,
    alarm: settleAlarm(options.alarm),
    invocationsPerCall: options.invocationsPerCall ?? 1,
    retries: options.retries ?? 3,
    rollbackSeconds: options.rollbackSeconds ?? 30,
    endSeconds: lastShift + watchSeconds,
    minutes: options.minutes ?? Math.max(DEFAULT_MINUTES, lastShift / 60 + MINUTES_AFTER_LAST_SHIFT),
  };
  refuseNumber('callsPerMinute', callsPerMinute, { minimum: 0, maximum: 100_000 });
  refuseNumber('errorRates.old', errorRates.old, { minimum: 0, maximum: 1 });
  refuseNumber('errorRates.new', errorRates.new, { minimum: 0, maximum: 1 });
  refuseNumber('invocationsPerCall', settings.invocationsPerCall, { minimum: 1, maximum: 100, whole: true });
  refuseNumber('retries', settings.retries, { minimum: 0, maximum: 3, whole: true });
  refuseNumber('rollbackSeconds', settings.rollbackSeconds, { minimum: 0, maximum: 3600 });
  refuseNumber('watchSeconds', watchSeconds, { minimum: 0, maximum: 3600 });
  refuseNumber('seed', seed, { minimum: -(2 ** 31), maximum: 2 ** 31 - 1, whole: true });
  refuseNumber('minutes', settings.minutes, { minimum: 1, maximum: MOST_MINUTES, whole: true });
  return settings;
}
