import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpec, parseSpecText } from './parse-spec.ts';
import { SPEC_FIELDS } from './spec-fields.ts';

const QUEUE =
  'arn:aws:connect:eu-central-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/queue/11111111-2222-3333-4444-555555555555';

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const MACHINE = { execution: 'step-functions' };

/** The issues of a specification that has one thing wrong. */
function issuesOf(spec: object): unknown {
  const parsed = parseSpec({ name: 'order-status', ...spec });
  return parsed.ok ? [] : parsed.issues.map(({ rule, path }) => `${rule} ${path}`);
}

describe('parseSpec', () => {
  test('fills in every default from the name alone', () => {
    const parsed = parseSpec({ name: 'order-status' });

    expect(parsed).toEqual({
      ok: true,
      spec: {
        name: 'order-status',
        description: 'Order status: a function that an Amazon Connect flow calls.',
        execution: 'sync',
        function: 'new',
        timeLimitSeconds: 5,
        idempotent: false,
        warming: { everyMinutes: 5, mode: 'schedule', concurrency: 1 },
        rollout: { alias: 'PROD', strategy: 'Canary10Percent5Minutes', alarms: [], afterTraffic: false },
        steps: [],
        omit: [],
        express: false,
        template: 'cdk',
        extend: false,
        flow: {
          type: 'CONTACT_FLOW',
          kind: 'standard',
          greeting: 'Welcome to order status. One moment, please.',
          comfort: { every: 4, texts: ['I am still looking, one moment please.', 'Thank you for your patience.'] },
        },
      },
      issues: [],
    });
  });

  test("stores CodeDeploy's name of a strategy by SAM's", () => {
    const parsed = parseSpec({
      name: 'a',
      rollout: { strategy: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute' },
    });

    expect(parsed).toMatchObject({ ok: true, spec: { rollout: { strategy: 'Linear10PercentEvery1Minute' } } });
  });

  test.each([
    [{}, 'Canary10Percent5Minutes'],
    [{ warming: { mode: 'provisioned' } }, 'AllAtOnce'],
    [{ warming: { mode: 'provisioned' }, rollout: { alias: 'LIVE' } }, 'AllAtOnce'],
  ])('shifts %j by default as its warming allows: %s', (spec, strategy) => {
    expect(parseSpec({ name: 'a', ...spec })).toMatchObject({ ok: true, spec: { rollout: { strategy } } });
  });

  test('says why provisioned concurrency takes no gradual rollout', () => {
    const parsed = parseSpec({
      name: 'a',
      warming: { mode: 'provisioned' },
      rollout: { strategy: 'Canary10Percent5Minutes' },
    });

    expect(parsed).toMatchObject({
      issues: [
        {
          code: 'WL415',
          message:
            'rollout.strategy is "Canary10Percent5Minutes", and warming.mode is "provisioned"; a weighted alias and ' +
            "provisioned concurrency block each other's later deployments.",
        },
      ],
    });
  });

  test.each([
    { $schema: './x.json' },
    { name: 'a' },
    { name: `a${'-b'.repeat(19)}c` },
    { description: 'It says "no", \\ and `${x}` {{y}}\n😀' },
    { execution: 'sync' },
    { execution: 'async' },
    { execution: 'step-functions' },
    { function: 'new' },
    { function: { arn: QUOTE } },
    { function: { arn: `${QUOTE.replace(':live', '')}:7` } },
    { function: { arn: QUOTE.replace('arn:aws:', 'arn:aws-us-gov:') }, ...MACHINE },
    { timeLimitSeconds: 1 },
    { timeLimitSeconds: 7 },
    { timeLimitSeconds: 55, execution: 'async' },
    { timeLimitSeconds: 900, ...MACHINE },
    { steps: ['orders'], ...MACHINE },
    { steps: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', { name: 'loyaltyPoints2', required: false }], ...MACHINE },
    { cache: { ttlSeconds: 1, key: ['parameters.orderNumber'] }, ...MACHINE },
    { cache: { ttlSeconds: 86_400, key: ['attributes.tier-2', 'customerEndpoint.address'] }, ...MACHINE },
    { extend: true },
    { flow: { comfort: { every: 20, texts: ['Still there.'] } }, execution: 'async' },
    { flow: { comfort: {} }, ...MACHINE },
    { idempotent: true },
    { warming: {} },
    { warming: { mode: 'off', everyMinutes: 60 } },
    { warming: { concurrency: 15 } },
    { warming: { mode: 'provisioned', concurrency: 1000 } },
    { warming: { mode: 'provisioned', concurrency: 2, upTo: 10 }, rollout: { strategy: 'AllAtOnce' } },
    { rollout: { strategy: { type: 'TimeBasedCanary', percentage: 99, intervalMinutes: 2880 } } },
    { rollout: { strategy: { type: 'TimeBasedLinear', percentage: 1, intervalMinutes: 29 } } },
    { rollout: { alarms: ['arn:aws-us-gov:cloudwatch:us-gov-west-1:123456789012:alarm:Langsam: größer'] } },
    { rollout: { afterTraffic: true } },
    { function: { arn: QUOTE }, ...MACHINE, rollout: { afterTraffic: true } },
    { rollout: { alias: '1a' } },
    { rollout: { alias: 'A'.repeat(128) } },
    { flow: { greeting: 'x'.repeat(1000) } },
    { flow: { queueArn: QUEUE } },
    { flow: { queueArn: QUEUE.replace('arn:aws:', 'arn:aws-us-gov:') } },
  ])('takes %j', (spec) => {
    expect(issuesOf(spec)).toEqual([]);
  });

  test('names what was given, what is taken and a name that would do', () => {
    const parsed = parseSpec({ name: 'Order_Status' });

    expect(parsed).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'WL405',
          severity: 'error',
          path: 'name',
          message:
            'name is "Order_Status"; it takes 1 to 40 characters in kebab-case: lower-case letters, digits and single hyphens, beginning with a letter.',
          hint: 'Try "order-status".',
        },
      ],
    });
  });

  test.each([
    [
      8,
      'sync',
      'Connect waits 8 seconds at most, and a cold start needs room. 8 fits execution "async" or "step-functions".',
    ],
    [
      56,
      'async',
      'Connect gives asynchronous work 60 seconds at most, and a cold start needs room. 56 fits execution "step-functions".',
    ],
    [
      4,
      'step-functions',
      'shorter work needs no state machine. 4 fits execution "sync" or "async". The default of "step-functions" is 60.',
    ],
    [1000, 'step-functions', 'Lambda gives a function 900 seconds at most'],
  ])('says of %i s with "%s" what each mode takes, and which would do', (timeLimitSeconds, execution, hint) => {
    const parsed = parseSpec({ name: 'a', execution, timeLimitSeconds });

    expect(parsed).toMatchObject({
      issues: [
        {
          message: expect.stringContaining(
            'it takes a whole number: 1 to 7 with execution "sync", 2 to 55 with execution "async", 5 to 900 with execution "step-functions".',
          ) as string,
          hint: expect.stringContaining(hint) as string,
        },
      ],
    });
  });

  test.each([
    ['async', 30],
    ['step-functions', 60],
  ])('takes the default time limit of "%s"', (execution, timeLimitSeconds) => {
    expect(parseSpec({ name: 'a', execution })).toMatchObject({ ok: true, spec: { timeLimitSeconds } });
  });

  test('reads steps by name alone, or with whether the work needs them', () => {
    const parsed = parseSpec({ name: 'a', ...MACHINE, steps: ['orders', { name: 'loyalty', required: false }] });

    expect(parsed).toMatchObject({
      spec: {
        steps: [
          { name: 'orders', required: true },
          { name: 'loyalty', required: false },
        ],
      },
    });
  });

  test('lists the known keys beside an unknown one', () => {
    const parsed = parseSpec({ name: 'a', rollout: { stratgy: 'AllAtOnce' } });

    expect(parsed).toMatchObject({
      issues: [
        {
          message: '"stratgy" is no key of rollout.',
          hint: 'Known keys: alias, strategy, alarms, afterTraffic. Mend the spelling, or take it out.',
        },
      ],
    });
  });

  test('tells everything that is wrong at once, and in which file', () => {
    const parsed = parseSpec({ name: 'A', timeLimitSeconds: 9, x: 1, y: 2 }, 'apps/a/integration.json');

    expect(parsed.ok ? [] : parsed.issues.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'apps/a/integration.json name',
      'apps/a/integration.json x',
      'apps/a/integration.json y',
      'apps/a/integration.json timeLimitSeconds',
    ]);
  });

  test.each([null, undefined, 5, 'x', [], true])('refuses %j as no object', (value) => {
    expect(parseSpec(value)).toMatchObject({ ok: false, issues: [{ rule: 'spec-not-an-object', path: '' }] });
  });

  test('never throws, whatever it is given, and always says why it refuses', () => {
    const keys = fc.constantFrom(...Object.keys(SPEC_FIELDS).filter((path) => !path.includes('.')));
    const value = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      fc.dictionary(keys, fc.anything()),
    );
    fc.assert(
      fc.property(value, (given) => {
        const parsed = parseSpec(given);

        expect(parsed.ok || parsed.issues.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
        expect(parsed.ok || parsed.issues.length > 0).toBe(true);
      }),
    );
  });

  test('leaves what it is given as it is', () => {
    const given = Object.freeze({ name: 'a', warming: Object.freeze({}), flow: Object.freeze({}) });

    expect(parseSpec(given).ok).toBe(true);
  });
});

describe('parseSpecText', () => {
  test('reads JSON with a byte order mark', () => {
    expect(parseSpecText('\uFEFF{ "name": "a" }')).toMatchObject({ ok: true, spec: { name: 'a' } });
  });

  test.each(['', '{', '{ "name": "a", }', "{ name: 'a' }"])('refuses %j as no JSON', (text) => {
    const parsed = parseSpecText(text, 'integration.json');

    expect(parsed).toMatchObject({ ok: false, issues: [{ code: 'WL401', file: 'integration.json', path: '' }] });
  });

  test('refuses a key that would be the prototype of objects', () => {
    expect(parseSpecText('{ "name": "a", "__proto__": { "x": 1 } }')).toMatchObject({
      ok: false,
      issues: [{ rule: 'spec-unknown-key', path: '__proto__' }],
    });
  });
});
