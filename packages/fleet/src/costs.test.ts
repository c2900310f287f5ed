import { describe, expect, test } from 'vitest';
import { pingCost, provisionedCost, type PricedFunction } from './costs.ts';
import { FleetUsageError } from './errors.ts';

const of = (count: number, overrides: Partial<PricedFunction> = {}): readonly PricedFunction[] =>
  Array.from({ length: count }, () => ({ memoryMb: 512, architecture: 'x86_64', ...overrides }));

const PINGS = { everyMinutes: 5, concurrency: 1, pingMilliseconds: 80 };

describe('what a month costs', () => {
  test('is $0.075 for ten functions of 512 MB that are pinged every 5 minutes for 80 ms', () => {
    // 86,400 pings: $0.01728 for requests, 3,456 GB-s for $0.0576.
    expect(pingCost(of(10), PINGS)).toBeCloseTo(0.074_88, 5);
  });

  test('is $54 for the same with one provisioned environment each', () => {
    expect(provisionedCost(of(10), 1)).toBeCloseTo(54, 1);
  });

  test.each([
    ['twice the environments', 2, pingCost(of(1), { ...PINGS, concurrency: 2 })],
    ['twice the pings', 2, pingCost(of(1), { ...PINGS, everyMinutes: 2.5 })],
    ['twice the functions', 2, pingCost(of(2), PINGS)],
  ])('grows with %s', (_, factor, cost) => {
    expect(cost).toBeCloseTo(factor * pingCost(of(1), PINGS), 9);
  });

  test('counts invocations of Scheduler above 14 million, once for each fan-out', () => {
    const functions = of(400, { memoryMb: 0 });
    const options = { everyMinutes: 1, concurrency: 2, pingMilliseconds: 0 };

    // 43,200 × 400 = 17.28 million invocations, twice as many requests.
    expect(pingCost(functions, options)).toBeCloseTo(3.28 + 2 * 17.28 * 0.2, 6);
  });

  test('is a fifth less on arm64', () => {
    const arm = of(1, { architecture: 'arm64' });

    expect(provisionedCost(arm, 1) / provisionedCost(of(1), 1)).toBeCloseTo(0.8, 3);
  });

  test('refuses an interval and a number of environments that are not above 0', () => {
    expect(() => pingCost(of(1), { ...PINGS, everyMinutes: 0 })).toThrow(FleetUsageError);
    expect(() => provisionedCost(of(1), 0)).toThrow('environments is 0; it takes a number above 0.');
  });
});
