/** Prices in us-east-1, November 2026 (Lambda pricing, EventBridge pricing), in dollars. */
export const PRICES = {
  request: 0.000_000_2,
  gigabyteSecond: { x86_64: 0.000_016_666_7, arm64: 0.000_013_333_4 },
  provisionedGigabyteSecond: { x86_64: 0.000_004_166_7, arm64: 0.000_003_333_4 },
  schedulerInvocation: 0.000_001,
  freeSchedulerInvocations: 14_000_000,
} as const;

const DAYS = 30;
export const MONTH_MINUTES = DAYS * 24 * 60;
export const MONTH_SECONDS = MONTH_MINUTES * 60;
