import { Lazy } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkWarmingInterval, warmingAdvice } from './warming-interval.ts';

const LATER = Lazy.number({ produce: () => 0 });

describe('checkWarmingInterval', () => {
  it.each([1, 5, 60, LATER])('takes %s minutes', (minutes) => {
    expect(() => checkWarmingInterval(minutes)).not.toThrow();
  });

  it.each([0, -5, 0.5, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s minutes', (minutes) => {
    expect(() => checkWarmingInterval(minutes)).toThrow(InvalidPropError);
  });
});

describe('warmingAdvice', () => {
  it.each([1, 5, 15, LATER])('has none on %s minutes', (minutes) => {
    expect(warmingAdvice(minutes)).toBeUndefined();
  });

  it.each([16, 60])('warns that %s minutes warm nothing, and says what would', (minutes) => {
    const advice = warmingAdvice(minutes);

    expect(advice).toContain(`everyMinutes is ${minutes}`);
    expect(advice).toContain('15 or less');
  });
});
