import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import { InvalidPropError } from '../errors.ts';

/** Longest time from the first shift to the last one (CodeDeploy User Guide, limits). */
const LONGEST_SHIFT_MINUTES = 2880;
const MOST_PERCENT = 99;
const TYPES: readonly string[] = ['TimeBasedCanary', 'TimeBasedLinear'] satisfies CustomRolloutStrategy['type'][];

/**
 * Refuses a shift of traffic that CodeDeploy would refuse, halfway through a deployment.
 *
 * @throws InvalidPropError
 */
export function checkCustomStrategy({ type, percentage, intervalMinutes }: CustomRolloutStrategy): void {
  if (!TYPES.includes(type))
    refuse('type', type, `it is one of ${TYPES.join(', ')}; for all at once write "AllAtOnce".`);
  if (!isWithin(percentage, MOST_PERCENT)) {
    refuse(
      'percentage',
      percentage,
      `a step is a whole number from 1 to ${MOST_PERCENT}; for all at once write "AllAtOnce".`,
    );
  }
  if (!isWithin(intervalMinutes, LONGEST_SHIFT_MINUTES)) {
    refuse('intervalMinutes', intervalMinutes, `it is a whole number of minutes, 1 to ${LONGEST_SHIFT_MINUTES}.`);
  }
  const minutes = (type === 'TimeBasedCanary' ? 1 : Math.ceil(100 / percentage) - 1) * intervalMinutes;
  if (minutes > LONGEST_SHIFT_MINUTES) {
    refuse(
      'intervalMinutes',
      intervalMinutes,
      `with ${percentage} % each time the last shift is ${minutes} minutes after the first one, and CodeDeploy takes ` +
        `${LONGEST_SHIFT_MINUTES}. Take larger steps or a shorter interval.`,
    );
  }
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function refuse(prop: string, value: unknown, rule: string): never {
  throw new InvalidPropError(`rollout.strategy.${prop}`, value, rule);
}
