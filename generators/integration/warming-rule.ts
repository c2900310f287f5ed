/** What keeps environments warm: a ping in each interval, provisioned concurrency, or nothing. */
export const WARMING_MODES = ['schedule', 'provisioned', 'off'] as const;

export type WarmingMode = (typeof WARMING_MODES)[number];

/** Most environments that a ping wakes: the guard fans out to no more. */
export const MOST_PINGED = 15;

/** Most environments that are provisioned: what an account's concurrency is at first (Lambda, quotas). */
export const MOST_PROVISIONED = 1000;

/** How many environments a mode takes at most. */
export const MOST_ENVIRONMENTS: Readonly<Record<WarmingMode, number>> = {
  schedule: MOST_PINGED,
  provisioned: MOST_PROVISIONED,
  off: MOST_PINGED,
};

/** Idle environments were seen to end after about 10 minutes (aws-facts 2.6); beyond this many nothing is left of hope. */
export const LONGEST_PAUSE_MINUTES = 15;

/** Tells a mode from every other value. */
export function isWarmingMode(value: unknown): value is WarmingMode {
  return WARMING_MODES.some((mode) => mode === value);
}
