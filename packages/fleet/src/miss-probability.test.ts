import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FleetUsageError } from './errors.ts';
import { missProbability, type MissOptions } from './miss-probability.ts';

const of = (overrides: Partial<MissOptions> = {}): number =>
  missProbability({ callsPerHour: 6, callSeconds: 0, environments: 0, ...overrides });

describe('missProbability', () => {
  test('is the chance of no call in an idle lifetime where nothing is kept warm and calls take no time', () => {
    // Six calls an hour, ten minutes: e^-1.
    expect(of()).toBeCloseTo(Math.exp(-1), 9);
    expect(of({ callsPerHour: 60 })).toBeCloseTo(Math.exp(-10), 9);
  });

  test('is 0 where one environment is kept warm and calls take no time', () => {
    expect(of({ environments: 1 })).toBe(0);
  });

  test('is the tail of a Poisson distribution where environments do not outlive a call', () => {
    // 3,600 calls an hour of a second: one runs at a time on average. P(2 or more) = 1 - 2/e.
    const miss = of({ callsPerHour: 3600, callSeconds: 1, environments: 2, idleMinutes: 0 });

    expect(miss).toBeCloseTo(1 - 2 / Math.E, 9);
  });

  test('counts pings for the part of their pause that an environment lives', () => {
    const half = of({ environments: 1, everyMinutes: 20, idleMinutes: 10 });

    expect(half).toBeCloseTo(0.5 * Math.exp(-1), 9);
  });

  test('never grows with environments, and is never better without pings', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.integer({ min: 0, max: 15 }),
        (callsPerHour, callSeconds, environments) => {
          const fewer = missProbability({ callsPerHour, callSeconds, environments });
          const more = missProbability({ callsPerHour, callSeconds, environments: environments + 1 });

          expect(more).toBeLessThanOrEqual(fewer + 1e-12);
          expect(fewer).toBeGreaterThanOrEqual(0);
          expect(fewer).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('refuses what is below 0', () => {
    expect(() => of({ callsPerHour: -1 })).toThrow(FleetUsageError);
  });
});
