import { describe, expect, test } from 'vitest';
import type { FleetFacts, FunctionFacts } from './facts.ts';
import type { Warmer } from './warmer.ts';
import { warmthOf } from './warmth.ts';

const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:order-status';

const warmer = (overrides: Partial<Warmer> = {}): Warmer => ({
  kind: 'rule',
  name: 'warm',
  group: null,
  enabled: true,
  expression: 'rate(5 minutes)',
  functionArn: ARN,
  qualifier: 'PROD',
  input: { kind: 'event' },
  ...overrides,
});

function facts(warmers: readonly Warmer[], overrides: Partial<FunctionFacts> = {}): FleetFacts {
  const one: FunctionFacts = {
    name: 'order-status',
    arn: ARN,
    memoryMb: 128,
    architecture: 'x86_64',
    aliases: [
      { name: 'PROD', version: '7' },
      { name: 'BLUE', version: '7' },
      { name: 'TEST', version: '8' },
    ],
    permissions: [{ qualifier: 'PROD', instance: null }],
    provisioned: {},
    ...overrides,
  };
  return { functions: [one], warmers, addedToConnect: [], issues: [] };
}

const text = (value: unknown): Warmer['input'] => ({ kind: 'text', text: JSON.stringify(value) });

describe('warmthOf', () => {
  test.each([
    ['a rule with its own event', [warmer()], 'warm'],
    ["a schedule with the service's event", [warmer({ kind: 'schedule', group: 'default' })], 'warm'],
    ['our constant ping', [warmer({ input: text({ warmline: { ping: true, concurrency: 3 } }) })], 'warm'],
    ['15 minutes', [warmer({ expression: 'rate(15 minutes)' })], 'warm'],
    ['16 minutes', [warmer({ expression: 'rate(16 minutes)' })], 'too-rare'],
    ['working days alone', [warmer({ expression: 'cron(0/5 * ? * MON-FRI *)' })], 'too-rare'],
    ['an input of somebody else', [warmer({ input: text({ job: 'nightly' }) })], 'unknown-ping'],
    [
      'an input that is a call',
      [warmer({ input: text({ Name: 'ContactFlowEvent', warmline: { ping: true } }) })],
      'unknown-ping',
    ],
    ['an input that is no JSON', [warmer({ input: { kind: 'text', text: '{' } })], 'unknown-ping'],
    ['an input that is computed', [warmer({ input: { kind: 'computed' } })], 'unknown-ping'],
    ['a rule that is off', [warmer({ enabled: false })], 'disabled'],
    ['the function itself', [warmer({ qualifier: null })], 'wrong-qualifier'],
    ['another alias', [warmer({ qualifier: 'TEST' })], 'wrong-qualifier'],
    ['another function', [warmer({ functionArn: `${ARN}-2` })], 'not-warmed'],
    ['nothing', [], 'not-warmed'],
    ['two, of which one fits', [warmer({ enabled: false }), warmer({ name: 'second' })], 'warm'],
  ])('judges %s', (_, warmers, verdict) => {
    expect(warmthOf(facts(warmers))).toMatchObject([{ shown: 'order-status:PROD', verdict }]);
  });

  test('says where another name of the same version is pinged', () => {
    const [warmth] = warmthOf(facts([warmer({ qualifier: 'BLUE' })]));

    expect(warmth?.because).toBe(
      'rule warm pings BLUE; Connect calls PROD. Both are version 7 today; the next one will be cold.',
    );
  });

  test('judges each alias that Connect may call for itself', () => {
    const permissions = ['PROD', 'TEST'].map((qualifier) => ({ qualifier, instance: null }));

    const judged = warmthOf(facts([warmer()], { permissions, provisioned: { TEST: 1 } }));

    expect(judged.map(({ shown, verdict }) => [shown, verdict])).toEqual([
      ['order-status:PROD', 'warm'],
      ['order-status:TEST', 'provisioned'],
    ]);
  });

  test('leaves out what Connect may not call', () => {
    expect(warmthOf(facts([warmer()], { permissions: [] }))).toEqual([]);
  });
});
