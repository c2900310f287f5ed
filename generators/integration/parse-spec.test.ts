import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpec, parseSpecText } from './parse-spec.ts';
import { SPEC_FIELDS } from './spec-fields.ts';

const QUEUE =
  'arn:aws:connect:eu-central-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/queue/11111111-2222-3333-4444-555555555555';

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
        warming: { everyMinutes: 5, mode: 'schedule' },
        rollout: { alias: 'PROD', strategy: 'Canary10Percent5Minutes' },
        flow: { type: 'CONTACT_FLOW', greeting: 'Welcome to order status. One moment, please.' },
      },
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
    { $schema: './x.json' },
    { name: 'a' },
    { name: `a${'-b'.repeat(19)}c` },
    { description: 'It says "no", \\ and `${x}` {{y}}\n😀' },
    { execution: 'sync' },
    { function: 'new' },
    { timeLimitSeconds: 1 },
    { timeLimitSeconds: 7 },
    { idempotent: true },
    { warming: {} },
    { warming: { mode: 'off', everyMinutes: 60 } },
    { rollout: { alias: '1a' } },
    { rollout: { alias: 'A'.repeat(128) } },
    { flow: { greeting: 'x'.repeat(1000) } },
    { flow: { queueArn: QUEUE } },
    { flow: { queueArn: QUEUE.replace('arn:aws:', 'arn:aws-us-gov:') } },
  ])('takes %j', (spec) => {
    expect(issuesOf(spec)).toEqual([]);
  });

  test.each([
    [{ name: undefined }, 'spec-missing-key name'],
    [{ name: 'Order-Status' }, 'spec-bad-value name'],
    [{ name: '2nd' }, 'spec-bad-value name'],
    [{ name: 'a--b' }, 'spec-bad-value name'],
    [{ name: 'a-' }, 'spec-bad-value name'],
    [{ name: 'x'.repeat(41) }, 'spec-bad-value name'],
    [{ name: '../x' }, 'spec-bad-value name'],
    [{ name: 'dist' }, 'spec-bad-value name'],
    [{ name: 5 }, 'spec-bad-value name'],
    [{ description: ' \n' }, 'spec-bad-value description'],
    [{ description: 'x'.repeat(257) }, 'spec-bad-value description'],
    [{ description: 'a\u0000b' }, 'spec-bad-value description'],
    [{ description: '\uD800' }, 'spec-bad-value description'],
    [{ execution: 'async' }, 'spec-not-in-this-version execution'],
    [{ execution: 'step-functions' }, 'spec-not-in-this-version execution'],
    [{ execution: 'sink' }, 'spec-bad-value execution'],
    [{ function: { arn: 'arn:aws:lambda:eu-central-1:123456789012:function:x' } }, 'spec-not-in-this-version function'],
    [{ function: 'old' }, 'spec-bad-value function'],
    [{ timeLimitSeconds: 0 }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 8 }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: 2.5 }, 'spec-bad-value timeLimitSeconds'],
    [{ timeLimitSeconds: '5' }, 'spec-bad-value timeLimitSeconds'],
    [{ idempotent: 'yes' }, 'spec-bad-value idempotent'],
    [{ warming: '5m' }, 'spec-bad-value warming'],
    [{ warming: { mode: 'provisioned' } }, 'spec-not-in-this-version warming.mode'],
    [{ warming: { everyMinutes: 61 } }, 'spec-bad-value warming.everyMinutes'],
    [{ rollout: { alias: '123' } }, 'spec-bad-value rollout.alias'],
    [{ rollout: { alias: '$LATEST' } }, 'spec-bad-value rollout.alias'],
    [{ rollout: { alias: '' } }, 'spec-bad-value rollout.alias'],
    [{ rollout: { strategy: 'Canary10Percent1Minute' } }, 'spec-bad-value rollout.strategy'],
    [{ flow: { type: 'AGENT_HOLD' } }, 'spec-bad-value flow.type'],
    [{ flow: { greeting: '' } }, 'spec-bad-value flow.greeting'],
    [{ flow: { greeting: 'x'.repeat(1001) } }, 'spec-bad-value flow.greeting'],
    [{ flow: { queueArn: 'arn:aws:sqs:eu-central-1:123456789012:queue' } }, 'spec-bad-value flow.queueArn'],
    [{ steps: ['a'] }, 'spec-unknown-key steps'],
    [{ warming: { every: 5 } }, 'spec-unknown-key warming.every'],
  ])('refuses %j once, as %s', (spec, issue) => {
    expect(issuesOf(spec)).toEqual([issue]);
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

  test('lists the known keys beside an unknown one', () => {
    const parsed = parseSpec({ name: 'a', rollout: { stratgy: 'AllAtOnce' } });

    expect(parsed).toMatchObject({
      issues: [
        {
          message: '"stratgy" is no key of rollout.',
          hint: 'Known keys: alias, strategy. Mend the spelling, or take it out.',
        },
      ],
    });
  });

  test('tells everything that is wrong at once, and in which file', () => {
    const parsed = parseSpec({ name: 'A', timeLimitSeconds: 9, x: 1, y: 2 }, 'apps/a/integration.json');

    expect(parsed.ok ? [] : parsed.issues.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'apps/a/integration.json name',
      'apps/a/integration.json timeLimitSeconds',
      'apps/a/integration.json x',
      'apps/a/integration.json y',
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
