import { describe, expect, test } from 'vitest';
import { optionOf } from './option-of.ts';

describe('optionOf', () => {
  test.each([
    ['timeLimitSeconds', '--time-limit'],
    ['warming.everyMinutes', '--warm'],
    ['function.arn', '--function'],
    ['cache.key[0]', '--cache-key'],
    ['rollout.strategy.percentage', '--rollout'],
    ['name', undefined],
    ['rollout', undefined],
    ['stepsAndMore', undefined],
  ])('says of %s: %s', (path, option) => {
    expect(optionOf(path)).toBe(option);
  });
});
