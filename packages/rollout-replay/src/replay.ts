import type { Course } from './course.ts';
import { playRollout } from './play-rollout.ts';
import { randomFractions } from './random-fractions.ts';
import type { ReplayMinute } from './replay-minute.ts';
import { settleOptions, type ReplayOptions } from './replay-options.ts';

/** One rollout, played. Times are seconds from the first shift. */
export interface Replay extends Course {
  readonly minutes: readonly ReplayMinute[];
  readonly calls: number;
  readonly badCalls: number;
  /** Callers that the new version hit: bad calls in whose failed block it had a part. */
  readonly callersHit: number;
  readonly invocations: number;
}

/**
 * Plays a rollout minute by minute: who is called, who hears an error, when the alarm rings, when the old version is back.
 * Performs no I/O and reads no clock; the same options give the same replay.
 *
 * @throws ReplayUsageError for an option that cannot be
 * @example
 * const { callersHit, alarmAt, backAt } = replay({
 *   strategy: 'Canary10Percent5Minutes',
 *   callsPerMinute: 30,
 *   errorRates: { old: 0, new: 0.5 },
 *   alarm: { threshold: 1, periodSeconds: 60, evaluationPeriods: 1 },
 *   seed: 1,
 * });
 */
export function replay(options: ReplayOptions): Replay {
  const settings = settleOptions(options);
  const steps = [...playRollout(settings, randomFractions(settings.seed))];
  const minutes = steps.map(({ minute }) => minute);
  const total = (count: (minute: ReplayMinute) => number) => minutes.reduce((sum, minute) => sum + count(minute), 0);
  return {
    ...steps.at(-1)?.course,
    minutes,
    calls: total(({ calls }) => calls),
    badCalls: total(({ badCalls }) => badCalls),
    callersHit: total(({ callersHit }) => callersHit),
    invocations: total(({ invocations }) => invocations.old + invocations.new),
  };
}
