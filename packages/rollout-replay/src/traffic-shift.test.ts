import { describe, expect, test } from 'vitest';
import { ReplayUsageError } from './errors.ts';
import { lastShiftSeconds, newShareAt, trafficShift, type Strategy, type StrategyName } from './traffic-shift.ts';

describe('trafficShift', () => {
  test.each<[StrategyName, number, number, number]>([
    ['Canary10Percent5Minutes', 0.1, 0.1, 5],
    ['Canary10Percent10Minutes', 0.1, 0.1, 10],
    ['Canary10Percent15Minutes', 0.1, 0.1, 15],
    ['Canary10Percent30Minutes', 0.1, 0.1, 30],
    ['Linear10PercentEvery1Minute', 0.1, 0.5, 9],
    ['Linear10PercentEvery2Minutes', 0.1, 0.3, 18],
    ['Linear10PercentEvery3Minutes', 0.1, 0.2, 27],
    ['Linear10PercentEvery10Minutes', 0.1, 0.1, 90],
    ['AllAtOnce', 1, 1, 0],
  ])('%s begins with %d, has %d after four minutes and all after %d', (strategy, first, afterFour, minutes) => {
    const shift = trafficShift(strategy);

    expect(newShareAt(shift, 0)).toBe(first);
    expect(newShareAt(shift, 4 * 60 + 30)).toBe(afterFour);
    expect(lastShiftSeconds(shift)).toBe(minutes * 60);
    expect(newShareAt(shift, minutes * 60)).toBe(1);
    if (minutes > 0) expect(newShareAt(shift, minutes * 60 - 1)).toBeLessThan(1);
  });

  test('a custom linear shift ends with what is left', () => {
    const shift = trafficShift({ type: 'TimeBasedLinear', percentage: 30, intervalMinutes: 2 });

    expect([0, 2, 4, 6].map((minute) => newShareAt(shift, minute * 60))).toEqual([0.3, 0.6, 0.9, 1]);
    expect(lastShiftSeconds(shift)).toBe(360);
  });

  test.each<[string, Strategy]>([
    ['strategy is "Canary20Percent5Minutes"', 'Canary20Percent5Minutes' as StrategyName],
    ['strategy is "toString"', 'toString' as StrategyName],
    ['strategy.percentage is 100', { type: 'TimeBasedCanary', percentage: 100, intervalMinutes: 5 }],
    ['strategy.percentage is 0', { type: 'TimeBasedLinear', percentage: 0, intervalMinutes: 5 }],
    ['strategy.percentage is 2.5', { type: 'TimeBasedLinear', percentage: 2.5, intervalMinutes: 5 }],
    ['strategy.intervalMinutes is 0', { type: 'TimeBasedCanary', percentage: 5, intervalMinutes: 0 }],
    ['strategy takes 2970 minutes', { type: 'TimeBasedLinear', percentage: 1, intervalMinutes: 30 }],
  ])('refuses what CodeDeploy refuses: %s', (message, strategy) => {
    expect(() => trafficShift(strategy)).toThrow(ReplayUsageError);
    expect(() => trafficShift(strategy)).toThrow(message);
  });
});
