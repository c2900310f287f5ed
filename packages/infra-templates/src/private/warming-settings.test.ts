import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import type { WarmingProps } from '../warming-props.ts';
import { checkProvisionedRollout, warmingSettings } from './warming-settings.ts';

describe('warmingSettings', () => {
  it.each<[WarmingProps, object]>([
    ['off', { mode: 'off' }],
    [{ everyMinutes: 5 }, { mode: 'schedule', everyMinutes: 5, concurrency: 1 }],
    [
      { everyMinutes: 5, concurrency: 15 },
      { mode: 'schedule', everyMinutes: 5, concurrency: 15 },
    ],
    [{ provisioned: 2 }, { mode: 'provisioned', environments: 2, upTo: undefined }],
    [
      { provisioned: 2, upTo: 10 },
      { mode: 'provisioned', environments: 2, upTo: 10 },
    ],
  ])('takes %j', (warming, settings) => {
    expect(warmingSettings(warming)).toEqual(settings);
  });

  it.each<[WarmingProps, RegExp]>([
    [{ everyMinutes: 0 }, /warming\.everyMinutes is 0/],
    [{ everyMinutes: 5, concurrency: 0 }, /warming\.concurrency is 0; a ping warms 1 to 15/],
    [{ everyMinutes: 5, concurrency: 16 }, /warming\.concurrency is 16; .*provisioned/],
    [{ everyMinutes: 5, concurrency: 1.5 }, /warming\.concurrency is 1\.5/],
    [{ provisioned: 0 }, /warming\.provisioned is 0/],
    [{ provisioned: 2, upTo: 2 }, /warming\.upTo is 2; it is a whole number above provisioned \(2\)/],
  ])('refuses %j', (warming, message) => {
    expect(() => warmingSettings(warming)).toThrow(InvalidPropError);
    expect(() => warmingSettings(warming)).toThrow(message);
  });
});

describe('checkProvisionedRollout', () => {
  const PROVISIONED = warmingSettings({ provisioned: 1 });
  const CUSTOM = { type: 'TimeBasedLinear', percentage: 20, intervalMinutes: 1 } as const;

  it.each([
    ['all at once beside provisioned concurrency', PROVISIONED, 'AllAtOnce'],
    ['a canary beside pings', warmingSettings({ everyMinutes: 5 }), 'Canary10Percent5Minutes'],
    ['a shift of ones own beside nothing', warmingSettings('off'), CUSTOM],
  ] as const)('takes %s', (_what, warming, strategy) => {
    expect(() => checkProvisionedRollout(warming, strategy)).not.toThrow();
  });

  it.each(['Canary10Percent5Minutes', 'Linear10PercentEvery1Minute', CUSTOM] as const)(
    'refuses %j beside provisioned concurrency, and says why',
    (strategy) => {
      expect(() => checkProvisionedRollout(PROVISIONED, strategy)).toThrow(
        /it can only be AllAtOnce: .* weighted alias/,
      );
    },
  );
});
