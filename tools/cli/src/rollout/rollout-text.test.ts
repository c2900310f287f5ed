import { describe, expect, test } from 'vitest';
import { replayRollout, type ReplayAssumptions } from './replay-rollout.ts';
import { rolloutText } from './rollout-text.ts';
import type { Rollout } from './rollouts-in.ts';

const ASSUMED: ReplayAssumptions = { callsPerMinute: 10, errorRates: { old: 0.005, new: 1 }, runs: 2, seed: 1 };
const textOf = (changes: Partial<Rollout> = {}): string => {
  const rollout: Rollout = {
    function: 'Function',
    calledByConnect: true,
    strategy: 'AllAtOnce',
    alarm: { threshold: 1, periodSeconds: 60, evaluationPeriods: 1 },
    ...changes,
  };
  return rolloutText([{ app: 'order-status', ...rollout, ...replayRollout(rollout, ASSUMED) }], ASSUMED);
};

describe('rolloutText', () => {
  test('says of each strategy what it costs callers, and how long a good version takes', () => {
    const text = textOf();

    expect(text).toMatch(/^order-status: Function, called by Connect, 3 retries\n/);
    expect(text).toMatch(/^▸ AllAtOnce +[\d.]+ +\d+ +\d+ +100 % +0 % +120 s +0 min$/m);
    expect(text).toMatch(/^ {2}Linear10PercentEvery10Minutes .* 90 min$/m);
    expect(text).toContain('errors: old version 0.5 %, new version 100 %; seed 1.');
  });

  test.each<[string, Partial<Rollout>, string]>([
    ['no alarm', { alarm: undefined }, 'No alarm on errors of the new version alone rolls it back.'],
    [
      'an alarm that looks at several periods',
      { alarm: { threshold: 5, periodSeconds: 120, evaluationPeriods: 3, datapointsToAlarm: 2 } },
      'Rolled back by 5 errors or more in 120 s, in 2 of 3 periods.',
    ],
    [
      'a threshold that has to be passed',
      { alarm: { threshold: 1, comparison: 'GreaterThanThreshold', periodSeconds: 60, evaluationPeriods: 1 } },
      'Rolled back by more than 1 error in 60 s.',
    ],
    ['a function behind another', { calledByConnect: false }, 'Function, not called by Connect itself, 0 retries'],
    [
      'a custom canary',
      { strategy: { type: 'TimeBasedCanary', percentage: 5, intervalMinutes: 7 } },
      '▸ canary 5 % for 7 min (custom) ',
    ],
    [
      'a custom linear shift',
      { strategy: { type: 'TimeBasedLinear', percentage: 20, intervalMinutes: 3 } },
      '▸ linear 20 % every 3 min (custom) ',
    ],
  ])('tells of %s', (_, changes, said) => {
    expect(textOf(changes)).toContain(said);
  });
});
