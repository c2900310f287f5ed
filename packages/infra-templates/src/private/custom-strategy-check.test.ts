import { describe, expect, it } from 'vitest';
import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import { InvalidPropError } from '../errors.ts';
import { checkCustomStrategy } from './custom-strategy-check.ts';

const canary = (changes: object): CustomRolloutStrategy => ({
  type: 'TimeBasedCanary',
  percentage: 20,
  intervalMinutes: 7,
  ...changes,
});

describe('checkCustomStrategy', () => {
  it.each([
    ['a canary', {}],
    ['the least', { percentage: 1, intervalMinutes: 1 }],
    ['the longest canary', { percentage: 99, intervalMinutes: 2880 }],
    ['a linear one of exactly two days', { type: 'TimeBasedLinear', percentage: 25, intervalMinutes: 960 }],
  ])('takes %s', (_what, changes) => {
    expect(() => checkCustomStrategy(canary(changes))).not.toThrow();
  });

  it.each([
    [
      'a type of another platform',
      { type: 'AllAtOnce' },
      /strategy\.type is "AllAtOnce"; it is one of TimeBasedCanary/,
    ],
    ['everything as a step', { percentage: 100 }, /strategy\.percentage is 100; a step is a whole number from 1 to 99/],
    ['nothing as a step', { percentage: 0 }, /percentage is 0/],
    ['half a percent', { percentage: 0.5 }, /percentage is 0\.5/],
    ['no time between steps', { intervalMinutes: 0 }, /intervalMinutes is 0/],
    ['a canary over two days', { intervalMinutes: 2881 }, /1 to 2880/],
    [
      'a linear one over two days',
      { type: 'TimeBasedLinear', percentage: 25, intervalMinutes: 961 },
      /the last shift is 2883 minutes after the first one, and CodeDeploy takes 2880/,
    ],
  ])('refuses %s', (_what, changes, message) => {
    expect(() => checkCustomStrategy(canary(changes))).toThrow(InvalidPropError);
    expect(() => checkCustomStrategy(canary(changes))).toThrow(message);
  });
});
