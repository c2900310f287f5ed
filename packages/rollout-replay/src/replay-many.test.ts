import { describe, expect, test } from 'vitest';
import { options } from './options.fixture.ts';
import { replayMany } from './replay-many.ts';
import type { ReplayOptions } from './replay-options.ts';
import { replay } from './replay.ts';

const RUNS = 4000;
const NEVER = { threshold: 1e9, periodSeconds: 60, evaluationPeriods: 1 };

/** What each case comes to on paper: callers come as a Poisson process, so means are rate × time × probability. */
const CASES: readonly [string, Partial<ReplayOptions>, number][] = [
  ['all at once, every call bad, nothing rolled back', { strategy: 'AllAtOnce', minutes: 10 }, 20 * 10],
  ['all at once, back after two and a half minutes', { strategy: 'AllAtOnce', watchSeconds: 600 }, 20 * 2.5],
  ['a canary that nothing stops', { minutes: 10, alarm: NEVER }, 20 * 10 * 0.1],
  ['a canary, then all traffic', { strategy: 'Canary10Percent5Minutes', minutes: 7, alarm: NEVER }, 20 * (0.5 + 2)],
  ['a linear one', { strategy: 'Linear10PercentEvery1Minute', minutes: 4, alarm: NEVER }, 20 * (0.1 + 0.2 + 0.3 + 0.4)],
  ['a call of three blocks', { minutes: 10, alarm: NEVER, invocationsPerCall: 3 }, 20 * 10 * (1 - 0.9 ** 3)],
  // The alarm rings at the first minute with an error, the k-th: k is geometric, and Wald's equation gives the mean.
  ['a canary until the alarm', {}, 20 * 0.1 * (1 / (1 - Math.exp(-20 * 0.1)) + 1.5)],
  ['a rare canary until the alarm', { callsPerMinute: 5 }, 5 * 0.1 * (1 / (1 - Math.exp(-5 * 0.1)) + 1.5)],
];

describe('replayMany', () => {
  test.each(CASES)('comes to what %s comes to on paper', (_, changes, expected) => {
    const { callersHit } = replayMany(options(changes), RUNS);

    // Four standard errors of a mean whose single values spread no wider than twice a Poisson count.
    expect(Math.abs(callersHit.mean - expected)).toBeLessThan((4 * Math.sqrt(2 * expected)) / Math.sqrt(RUNS));
  });

  test.each([0, 1, 2, 3])(
    'with %d retries a call is bad when each of its tries has failed, each with its own draw',
    (retries) => {
      const changes = { strategy: { type: 'TimeBasedCanary', percentage: 50, intervalMinutes: 60 } } as const;
      const errorRates = { old: 0.4, new: 0.8 };
      const failing = 0.5 * 0.4 + 0.5 * 0.8;
      const failingOld = 0.5 * 0.4;
      const tries = retries + 1;

      const { calls, badCalls, callersHit } = replay(
        options({ ...changes, errorRates, retries, callsPerMinute: 2000, minutes: 50, alarm: NEVER }),
      );

      expect(badCalls / calls).toBeCloseTo(failing ** tries, 2);
      expect(callersHit / calls).toBeCloseTo(failing ** tries - failingOld ** tries, 2);
    },
  );

  test('the alarm rings as often as a window that sees an error at all', () => {
    const summary = replayMany(options({ callsPerMinute: 1, minutes: 10, strategy: 'Canary10Percent15Minutes' }), RUNS);

    expect(summary.alarmProbability).toBeCloseTo(1 - Math.exp(-1), 1);
    expect(summary.rollbackProbability).toBe(summary.alarmProbability);
  });

  test('without errors nobody is hit and nothing rings', () => {
    const summary = replayMany(options({ errorRates: { old: 0, new: 0 } }), 50);

    expect(summary).toEqual({
      runs: 50,
      secondsToLastShift: 1800,
      callersHit: { mean: 0, median: 0, p90: 0, p99: 0 },
      alarmProbability: 0,
      rollbackProbability: 0,
    });
  });

  test('its first run is the replay of that seed', () => {
    const { callersHit, alarmAt } = replay(options());

    const summary = replayMany(options(), 1);

    expect(summary.callersHit).toEqual({ mean: callersHit, median: callersHit, p90: callersHit, p99: callersHit });
    expect(summary.secondsToAlarm?.median).toBe(alarmAt);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(replayMany(options(), 20)).toEqual(replayMany(options(), 20));
    expect(replayMany(options(), 20)).not.toEqual(replayMany(options({ seed: 8 }), 20));
  });

  test.each([0, 1.5, 100_001])('refuses %s runs', (runs) => {
    expect(() => replayMany(options(), runs)).toThrow(`runs is ${runs}`);
  });
});
