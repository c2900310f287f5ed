import { STRATEGY_NAMES } from '@warmline/rollout-replay';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { replayRollout, type ReplayAssumptions } from './replay-rollout.ts';
import type { Rollout } from './rollouts-in.ts';

const ALARM = { threshold: 1, periodSeconds: 60, evaluationPeriods: 1 };
const ASSUMED: ReplayAssumptions = { callsPerMinute: 10, errorRates: { old: 0, new: 1 }, runs: 5, seed: 1 };
const rollout = (changes: Partial<Rollout> = {}): Rollout => ({
  function: 'Function',
  calledByConnect: true,
  strategy: 'AllAtOnce',
  alarm: ALARM,
  ...changes,
});

describe('replayRollout', () => {
  test('plays the nine, and marks the one of the template', () => {
    const { strategies } = replayRollout(rollout(), ASSUMED);

    expect(strategies.map(({ strategy }) => strategy)).toEqual(STRATEGY_NAMES);
    expect(strategies.filter(({ own }) => own)).toMatchObject([{ strategy: 'AllAtOnce' }]);
  });

  test('puts a custom one before them, and plays all as long as it takes', () => {
    const strategy = { type: 'TimeBasedCanary', percentage: 20, intervalMinutes: 200 } as const;

    const { strategies, minutes } = replayRollout(rollout({ strategy }), ASSUMED);

    expect(strategies).toHaveLength(10);
    expect(strategies[0]).toMatchObject({ strategy, own: true, secondsToLastShift: 12_000 });
    expect(minutes).toBe(230);
  });

  test.each([
    ['Connect calls', { calledByConnect: true }, {}, 3],
    ['Connect does not call', { calledByConnect: false }, {}, 0],
    ['Connect calls, where another number is given', { calledByConnect: true }, { retries: 1 }, 1],
  ])('tries again as it befits a function that %s', (_, changes, assumed, retries) => {
    const played = replayRollout(rollout(changes), { ...ASSUMED, ...assumed });

    expect(played.retries).toBe(retries);
    expect(played.sample.invocations).toBe(played.sample.calls * (retries + 1));
  });

  test('rolls nothing back without an alarm', () => {
    const { strategies } = replayRollout(rollout({ alarm: undefined }), ASSUMED);

    expect(strategies.every(({ alarmProbability }) => alarmProbability === 0)).toBe(true);
  });

  test.each([
    ['runs is 0', {}, { runs: 0 }],
    ['callsPerMinute is -1', {}, { callsPerMinute: -1 }],
    ['alarm.periodSeconds is 10', { alarm: { ...ALARM, periodSeconds: 10 } }, {}],
  ])('says what cannot be: %s', (message, changes, assumed) => {
    const play = () => replayRollout(rollout(changes), { ...ASSUMED, ...assumed });

    expect(play).toThrow(UsageError);
    expect(play).toThrow(message);
  });
});
