import { describe, expect, test } from 'vitest';
import { ReplayUsageError } from './errors.ts';
import { options } from './options.fixture.ts';
import type { ReplayOptions } from './replay-options.ts';
import { replay } from './replay.ts';

describe('replay', () => {
  test('tells when the alarm rings, and puts all traffic back', () => {
    const { alarmAt, backAt, minutes } = replay(options({ callsPerMinute: 1000 }));

    expect({ alarmAt, backAt }).toEqual({ alarmAt: 120, backAt: 150 });
    expect(minutes.slice(0, 4).map(({ share }) => share.new)).toEqual([0.1, 0.1, 0.1, 0]);
    expect(minutes.slice(3).every(({ invocations, callersHit }) => invocations.new + callersHit === 0)).toBe(true);
  });

  test('stops shifting when the alarm rings, and not only when traffic is back', () => {
    const strategy = 'Linear10PercentEvery1Minute';

    const { minutes } = replay(options({ strategy, callsPerMinute: 1000, rollbackSeconds: 150 }));

    expect(minutes.slice(0, 6).map(({ share }) => share.new)).toEqual([0.1, 0.2, 0.3, 0.3, 0.3, 0]);
  });

  test('rolls nothing back when the deployment is over before the alarm rings', () => {
    const result = replay(options({ strategy: 'AllAtOnce', minutes: 10 }));

    expect(result.alarmAt).toBe(120);
    expect(result).not.toHaveProperty('backAt');
    expect(result.callersHit).toBe(result.calls);
  });

  test('rolls back all at once while a post-traffic hook keeps the deployment open', () => {
    expect(replay(options({ strategy: 'AllAtOnce', watchSeconds: 300 })).backAt).toBe(150);
    expect(replay(options({ strategy: 'AllAtOnce', watchSeconds: 120 })).backAt).toBeUndefined();
  });

  test('never rings without errors of the new version', () => {
    const result = replay(options({ errorRates: { old: 1, new: 0 }, callsPerMinute: 500 }));

    expect(result).not.toHaveProperty('alarmAt');
    expect(result.badCalls).toBeGreaterThan(0);
    expect(result.callersHit).toBe(0);
  });

  test('hits nobody without errors and without calls', () => {
    expect(replay(options({ errorRates: { old: 0, new: 0 } }))).toMatchObject({ badCalls: 0, callersHit: 0 });
    expect(replay(options({ callsPerMinute: 0 }))).toMatchObject({ calls: 0, invocations: 0, badCalls: 0 });
  });

  test('counts calls and invocations apart', () => {
    const alone = replay(options({ strategy: 'AllAtOnce', retries: 3 }));
    const healthy = replay(options({ errorRates: { old: 0, new: 0 }, invocationsPerCall: 3 }));

    expect(alone.invocations).toBe(4 * alone.calls);
    expect(healthy.invocations).toBe(3 * healthy.calls);
  });

  test('waits for the end of a longer period', () => {
    const alarm = { threshold: 1, periodSeconds: 300, evaluationPeriods: 2, publishingDelaySeconds: 0 };

    expect(replay(options({ callsPerMinute: 100, alarm })).alarmAt).toBe(600);
  });

  test('looks at half an hour after a late last shift', () => {
    const strategy = { type: 'TimeBasedCanary', percentage: 5, intervalMinutes: 600 } as const;

    expect(replay(options({ strategy })).minutes).toHaveLength(630);
  });

  test.each<[string, Partial<ReplayOptions>]>([
    ['callsPerMinute is -1', { callsPerMinute: -1 }],
    ['callsPerMinute is Infinity', { callsPerMinute: Infinity }],
    ['errorRates.old is 1.5', { errorRates: { old: 1.5, new: 0 } }],
    ['errorRates.new is NaN', { errorRates: { old: 0, new: NaN } }],
    ['invocationsPerCall is 0', { invocationsPerCall: 0 }],
    ['retries is 4; it takes a whole number from 0 to 3.', { retries: 4 }],
    ['rollbackSeconds is -1', { rollbackSeconds: -1 }],
    ['watchSeconds is 3601', { watchSeconds: 3601 }],
    ['seed is 0.5', { seed: 0.5 }],
    ['minutes is 0', { minutes: 0 }],
  ])('refuses what cannot be: %s', (message, changes) => {
    expect(() => replay(options(changes))).toThrow(ReplayUsageError);
    expect(() => replay(options(changes))).toThrow(message);
  });
});
