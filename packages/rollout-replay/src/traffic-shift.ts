import { ReplayUsageError } from './errors.ts';
import { refuseNumber } from './refuse-number.ts';

/** How CodeDeploy moves traffic from the old version to the new one; `type` in CodeDeploy's words. */
export type TrafficShift =
  | { readonly type: 'AllAtOnce' }
  | { readonly type: 'TimeBasedCanary'; readonly percentage: number; readonly intervalMinutes: number }
  | { readonly type: 'TimeBasedLinear'; readonly percentage: number; readonly intervalMinutes: number };

/** CodeDeploy's nine predefined configurations for Lambda, by SAM's short name. */
export const TRAFFIC_SHIFTS = {
  Canary10Percent5Minutes: { type: 'TimeBasedCanary', percentage: 10, intervalMinutes: 5 },
  Canary10Percent10Minutes: { type: 'TimeBasedCanary', percentage: 10, intervalMinutes: 10 },
  Canary10Percent15Minutes: { type: 'TimeBasedCanary', percentage: 10, intervalMinutes: 15 },
  Canary10Percent30Minutes: { type: 'TimeBasedCanary', percentage: 10, intervalMinutes: 30 },
  Linear10PercentEvery1Minute: { type: 'TimeBasedLinear', percentage: 10, intervalMinutes: 1 },
  Linear10PercentEvery2Minutes: { type: 'TimeBasedLinear', percentage: 10, intervalMinutes: 2 },
  Linear10PercentEvery3Minutes: { type: 'TimeBasedLinear', percentage: 10, intervalMinutes: 3 },
  Linear10PercentEvery10Minutes: { type: 'TimeBasedLinear', percentage: 10, intervalMinutes: 10 },
  AllAtOnce: { type: 'AllAtOnce' },
} as const satisfies Readonly<Record<string, TrafficShift>>;

/** SAM's short name of a predefined configuration. */
export type StrategyName = keyof typeof TRAFFIC_SHIFTS;

/** The nine names, in CodeDeploy's order. */
export const STRATEGY_NAMES = Object.keys(TRAFFIC_SHIFTS) as readonly StrategyName[];

/** A predefined configuration by its short name, or a custom one. */
export type Strategy = StrategyName | TrafficShift;

/** Longest time from the first shift to the last one, in minutes (CodeDeploy quotas). */
const LONGEST_SHIFT_MINUTES = 2880;

/**
 * The shift that a strategy stands for.
 *
 * @throws ReplayUsageError for a name that is none of the nine, and for a custom shift that CodeDeploy refuses
 */
export function trafficShift(strategy: Strategy): TrafficShift {
  if (typeof strategy !== 'string') return refuseShift(strategy);
  if (!Object.hasOwn(TRAFFIC_SHIFTS, strategy)) {
    throw new ReplayUsageError(`strategy is "${strategy}"; it takes a custom shift, or ${STRATEGY_NAMES.join(', ')}.`);
  }
  return TRAFFIC_SHIFTS[strategy];
}

/** The part of traffic, 0 to 1, that the new version has so many seconds after the first shift. */
export function newShareAt(shift: TrafficShift, seconds: number): number {
  if (shift.type === 'AllAtOnce') return 1;
  const steps = Math.floor(seconds / (shift.intervalMinutes * 60));
  if (shift.type === 'TimeBasedCanary') return steps === 0 ? shift.percentage / 100 : 1;
  return Math.min(100, shift.percentage * (steps + 1)) / 100;
}

/** Seconds from the first shift, which is at once, to the last one, which leaves the old version without traffic. */
export function lastShiftSeconds(shift: TrafficShift): number {
  if (shift.type === 'AllAtOnce') return 0;
  const steps = shift.type === 'TimeBasedCanary' ? 1 : Math.ceil(100 / shift.percentage) - 1;
  return steps * shift.intervalMinutes * 60;
}

function refuseShift(shift: TrafficShift): TrafficShift {
  if (shift.type === 'AllAtOnce') return shift;
  refuseNumber('strategy.percentage', shift.percentage, { minimum: 1, maximum: 99, whole: true });
  const { intervalMinutes } = shift;
  refuseNumber('strategy.intervalMinutes', intervalMinutes, {
    minimum: 1,
    maximum: LONGEST_SHIFT_MINUTES,
    whole: true,
  });
  const minutes = lastShiftSeconds(shift) / 60;
  if (minutes > LONGEST_SHIFT_MINUTES) {
    throw new ReplayUsageError(
      `strategy takes ${minutes} minutes to its last shift; CodeDeploy allows ${LONGEST_SHIFT_MINUTES}.`,
    );
  }
  return shift;
}
