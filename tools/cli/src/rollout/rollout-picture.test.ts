import { replay, type Strategy } from '@warmline/rollout-replay';
import { describe, expect, test } from 'vitest';
import { rolloutPicture } from './rollout-picture.ts';

const minutesDrawn = (strategy: Strategy, newErrors: number, minutes = 120): number | undefined => {
  const sample = replay({
    strategy,
    callsPerMinute: 100,
    errorRates: { old: 0, new: newErrors },
    alarm: { threshold: 1, periodSeconds: 60, evaluationPeriods: 1 },
    seed: 1,
    minutes,
  });
  return /<polyline points="([^"]*)"/.exec(rolloutPicture(sample))?.[1]?.split(' ').length;
};

describe('rolloutPicture', () => {
  test.each<[string, Strategy, number, number]>([
    ['ten minutes after a rollback', 'Canary10Percent5Minutes', 1, 3 + 10],
    ['ten minutes after the last shift', 'Canary10Percent5Minutes', 0, 5 + 10],
    ['ten minutes of all at once', 'AllAtOnce', 0, 1 + 10],
  ])('ends %s', (_, strategy, newErrors, minutes) => {
    expect(minutesDrawn(strategy, newErrors)).toBe(minutes);
  });

  test('ends with the run where traffic has not come to rest', () => {
    expect(minutesDrawn('Canary10Percent30Minutes', 0, 20)).toBe(20);
  });
});
