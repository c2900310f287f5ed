import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../fixtures/settings.ts';
import { readSettings } from './read-settings.ts';
import { settingsEnvironment } from './settings-environment.ts';
import { completeSettings, type Settings } from './settings.ts';
import { warningsOf } from './warnings-of.ts';

const seconds = fc.integer({ min: 1, max: 300 });
const path = fc.oneof(
  fc.string({ minLength: 1 }).map((name) => `parameters.${name}`),
  fc.constantFrom('attributes.tier', 'customerEndpoint.address'),
);
const text = fc.string({ minLength: 1 });
const settings: fc.Arbitrary<Settings> = fc.record(
  {
    job: text,
    table: text,
    stateMachine: text,
    machineType: fc.constantFrom('STANDARD' as const, 'EXPRESS' as const),
    machineSeconds: seconds,
    retentionSeconds: seconds,
    cache: fc.record({ ttlSeconds: seconds, key: fc.array(path, { minLength: 1 }) }),
    omit: fc.array(path),
    comfortEvery: seconds,
  },
  { requiredKeys: ['job', 'table', 'stateMachine', 'machineSeconds'] },
);

describe('readSettings', () => {
  it('reads what settingsEnvironment wrote', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(readSettings(settingsEnvironment(given))).toEqual(completeSettings(given));
      }),
    );
  });

  it.each([
    ['WARMLINE_JOB', '', 'WARMLINE_JOB is not set; it must be given'],
    ['WARMLINE_TABLE', undefined, 'WARMLINE_TABLE is not set'],
    ['WARMLINE_MACHINE_SECONDS', '1.5', 'WARMLINE_MACHINE_SECONDS is 1.5; it must be a whole number from 1.'],
    ['WARMLINE_MACHINE_SECONDS', '0', 'a whole number from 1'],
    ['WARMLINE_MACHINE_TYPE', 'FAST', 'WARMLINE_MACHINE_TYPE is FAST; it must be STANDARD or EXPRESS.'],
    ['WARMLINE_OMIT', '[pin]', 'a JSON list of paths'],
    ['WARMLINE_OMIT', '["pin"]', 'WARMLINE_OMIT is ["pin"]'],
    ['WARMLINE_CACHE_KEY', '[]', 'a list of at least one path'],
    ['WARMLINE_CACHE_KEY', '["parameters.orderNumber"]', 'WARMLINE_CACHE_TTL_SECONDS is not set'],
  ])('refuses %s = %s', (variable, value, message) => {
    const environment = { ...settingsEnvironment(SETTINGS), [variable]: value };

    expect(() => readSettings(environment)).toThrow(message);
  });

  it('refuses more time than an Express machine has', () => {
    const environment = settingsEnvironment({ ...SETTINGS, machineType: 'EXPRESS', machineSeconds: 301 });

    expect(() => readSettings(environment)).toThrow('at most 300 for an Express machine');
  });
});

describe('warningsOf', () => {
  it.each([
    ["the caller's number alone", ['customerEndpoint.address'], 1],
    ['the number and what the caller knows', ['customerEndpoint.address', 'parameters.orderNumber'], 0],
    ['an order number', ['parameters.orderNumber'], 0],
  ])('of a key of %s', (_, key, count) => {
    expect(warningsOf({ ...SETTINGS, cache: { ttlSeconds: 60, key } })).toHaveLength(count);
  });

  it('has nothing to say where nothing is shared', () => {
    expect(warningsOf(SETTINGS)).toEqual([]);
  });
});
