/** A configuration of CodeDeploy's that is made for one integration, with CodeDeploy's own words for its two kinds. */
export interface CustomRolloutStrategy {
  readonly type: (typeof SHIFT_TYPES)[number];
  /** How much of the traffic the new version gets at first, and, where it is linear, with each further shift. */
  readonly percentage: number;
  /** From one shift to the next. */
  readonly intervalMinutes: number;
}

/** A canary shifts twice, the second time all that is left; a linear one shifts the same part again and again. */
export const SHIFT_TYPES = ['TimeBasedCanary', 'TimeBasedLinear'] as const;

/** Most that one shift moves, in per cent (CodeDeploy, limits). */
export const MOST_SHIFTED = 99;

/** Longest time from the first shift to the last one, in minutes (CodeDeploy, limits). */
export const LONGEST_SHIFT_MINUTES = 2880;

/** Minutes from the first shift, which is at once, to the last one, which leaves the old version without traffic. */
export function shiftMinutes({ type, percentage, intervalMinutes }: CustomRolloutStrategy): number {
  const shifts = type === 'TimeBasedCanary' ? 1 : Math.ceil(100 / percentage) - 1;
  return shifts * intervalMinutes;
}
