import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplayMinute } from './replay-minute.ts';
import type { ReplayOptions } from './replay-options.ts';
import { replay } from './replay.ts';
import { STRATEGY_NAMES, type Strategy } from './traffic-shift.ts';

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const strategy: fc.Arbitrary<Strategy> = fc.oneof(
  fc.constantFrom(...STRATEGY_NAMES),
  fc.record({
    type: fc.constantFrom('TimeBasedCanary' as const, 'TimeBasedLinear' as const),
    percentage: fc.integer({ min: 1, max: 99 }),
    intervalMinutes: fc.integer({ min: 1, max: 20 }),
  }),
);
const anyOptions: fc.Arbitrary<ReplayOptions> = fc.record({
  strategy,
  callsPerMinute: fc.double({ min: 0, max: 40, noNaN: true }),
  errorRates: fc.record({ old: rate, new: rate }),
  invocationsPerCall: fc.integer({ min: 1, max: 3 }),
  retries: fc.integer({ min: 0, max: 3 }),
  alarm: fc.record({
    threshold: fc.integer({ min: 0, max: 20 }),
    periodSeconds: fc.constantFrom(60, 120, 300),
    evaluationPeriods: fc.integer({ min: 1, max: 3 }),
    publishingDelaySeconds: fc.integer({ min: 0, max: 200 }),
  }),
  rollbackSeconds: fc.integer({ min: 0, max: 200 }),
  watchSeconds: fc.integer({ min: 0, max: 600 }),
  seed: fc.integer(),
  minutes: fc.integer({ min: 1, max: 40 }),
});

const always = (holds: (options: ReplayOptions) => void) => fc.assert(fc.property(anyOptions, holds), { numRuns: 150 });

describe('any replay', () => {
  test('gives the two versions all traffic between them', () => {
    always((options) => {
      for (const { share } of replay(options).minutes) {
        expect(share.old + share.new).toBe(1);
        expect(Math.min(share.old, share.new)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test('gives the new version no less from minute to minute, and nothing once traffic is back', () => {
    always((options) => {
      const { minutes, backAt = Infinity } = replay(options);
      const before = minutes.filter(({ minute }) => minute * 60 < backAt).map(({ share }) => share.new);

      expect(before).toEqual(before.toSorted((a, b) => a - b));
      expect(minutes.slice(before.length).every(({ share, invocations }) => share.new + invocations.new === 0)).toBe(
        true,
      );
    });
  });

  test('is the same for the same seed, and leaves its options as they are', () => {
    always((options) => {
      const given = structuredClone(options);

      expect(replay(options)).toEqual(replay(options));
      expect(options).toEqual(given);
    });
  });

  test('counts in order: callers hit, bad calls, calls, invocations', () => {
    always((options) => {
      for (const minute of replay(options).minutes) {
        const counts = [minute.callersHit, minute.badCalls, minute.calls, invocationsIn(minute)];

        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
        expect(minute.errors.new).toBeLessThanOrEqual(minute.invocations.new);
        expect(minute.errors.old).toBeLessThanOrEqual(minute.invocations.old);
      }
    });
  });

  test('rolls back only after an alarm', () => {
    always((options) => {
      const { alarmAt, backAt } = replay(options);

      if (backAt !== undefined) expect(backAt).toBe((alarmAt ?? NaN) + (options.rollbackSeconds ?? NaN));
    });
  });
});

function invocationsIn({ invocations }: ReplayMinute): number {
  return invocations.old + invocations.new;
}
