import type { ReplayOptions } from './replay-options.ts';

/** A rollout whose new version always fails, with an alarm that the first error rings; changed where a test says so. */
export function options(changes: Partial<ReplayOptions> = {}): ReplayOptions {
  return {
    strategy: 'Canary10Percent30Minutes',
    callsPerMinute: 20,
    errorRates: { old: 0, new: 1 },
    retries: 0,
    alarm: { threshold: 1, periodSeconds: 60, evaluationPeriods: 1, publishingDelaySeconds: 60 },
    rollbackSeconds: 30,
    seed: 7,
    ...changes,
  };
}
