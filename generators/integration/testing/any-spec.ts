import fc from 'fast-check';
import { ImpossibleStateError } from '../../errors.ts';
import { CACHE_KEY_PATTERN } from '../cache-key.ts';
import { EXECUTIONS, TIME_LIMITS, type Execution } from '../execution.ts';
import { NAME_PATTERN, RESERVED_NAMES } from '../name-rule.ts';
import { parseSpec } from '../parse-spec.ts';
import { ROLLOUT_STRATEGIES } from '../rollout-strategy.ts';
import type { Spec } from '../spec.ts';
import { RESERVED_STEPS, STEP_PATTERN } from '../step-rule.ts';

/** Texts that tempt: quotes, backslashes, interpolations, braces, line breaks, marks of Markdown, emoji, wide and strange letters. */
const FRAGMENTS = [
  ...["'", '"', '`', '\\', '${x}', '{{x}}', '{{{', '}}', '\n', '\r\n', '\t', '*/', '//', '<b>', '</script>', '&amp;'],
  ...['*', '**', '_', '__', '#', '1.', '-', '+', '|', '[a](b)', '![', '~~', '$', '$.Attributes.x', '{%', ':', '---'],
  ...[
    '😀',
    '👨‍👩‍👧',
    '🇩🇪',
    'é',
    'e\u0301',
    '你好',
    '주문',
    'مرحبا',
    '\u2028',
    '\uFEFF',
    '\u202E',
    ' ',
    '  ',
    'a',
    'word',
    'Zürich',
  ],
];

/** A text that a specification takes as description or greeting. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const awkward = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''));
  const anything = fc.string({ unit: 'grapheme', maxLength });
  return fc
    .oneof(awkward, anything)
    .map((text) => text.slice(0, maxLength).replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, ''))
    .filter((text) => /\S/.test(text));
}

/** A name that a specification takes. */
export function anyName(): fc.Arbitrary<string> {
  return fc
    .stringMatching(NAME_PATTERN, { maxLength: 40 })
    .filter((name) => name.length <= 40 && !RESERVED_NAMES.has(name));
}

/** A specification, every default filled in: in any mode, or in the one that is given. */
export function anySpec(execution: fc.Arbitrary<Execution> = fc.constantFrom(...EXECUTIONS)): fc.Arbitrary<Spec> {
  return fc
    .tuple(execution, fc.boolean())
    .chain(([mode, isProvisioned]) => specIn(mode, isProvisioned))
    .map((value) => {
      const parsed = parseSpec(value);
      if (!parsed.ok)
        throw new ImpossibleStateError(`A generated specification was refused: ${JSON.stringify(parsed)}`);
      return parsed.spec;
    });
}

const QUEUE_ARN =
  'arn:aws:connect:eu-central-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/queue/11111111-2222-3333-4444-555555555555';

const ALARM_ARN = 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm';

const FUNCTION_ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:quote';

function specIn(execution: Execution, isProvisioned: boolean): fc.Arbitrary<object> {
  const { minimum, maximum } = TIME_LIMITS[execution];
  const existing = fc.constantFrom({ arn: FUNCTION_ARN }, { arn: `${FUNCTION_ARN}:live` });
  const flow: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    greeting: anyText(1000),
    queueArn: fc.constant(QUEUE_ARN),
    ...(execution !== 'sync' && { comfort: anyComfort() }),
  };
  const always = {
    description: anyText(256),
    timeLimitSeconds: fc.integer({ min: minimum, max: maximum }),
    idempotent: fc.boolean(),
    extend: fc.boolean(),
    flow: fc.record(flow, { requiredKeys: [] }),
  };
  const deployed = {
    ...(isProvisioned
      ? { warming: anyProvisioned(), rollout: anyRollout(fc.constant('AllAtOnce')) }
      : { warming: anyPings(), rollout: anyRollout(anyStrategy()) }),
  };
  const behindMachine = execution === 'step-functions' ? { cache: anyCache(), omit: anyOmit() } : {};
  const steps = execution === 'step-functions' ? { steps: anySteps() } : {};
  const wrapping = execution === 'step-functions' ? deployed : {};
  const given = { name: anyName(), execution: fc.constant(execution) };
  return fc.oneof(
    fc.record(
      { ...given, ...always, ...deployed, ...behindMachine, ...steps },
      { requiredKeys: ['name', 'execution'] },
    ),
    ...(execution === 'step-functions' ? [] : [anyInSam(given, always, deployed)]),
    ...(execution === 'sync' ? [fc.record({ ...given, ...always, ...deployed, flow: anyAliasFlow() })] : []),
    fc.record(
      { ...given, ...always, ...wrapping, ...behindMachine, function: existing },
      { requiredKeys: ['name', 'execution', 'function'] },
    ),
  );
}

/** One that says which version answers. */
function anyAliasFlow(): fc.Arbitrary<object> {
  return fc.record(
    { kind: fc.constantFrom('alias-test', 'alias-loop'), greeting: anyText(1000) },
    { requiredKeys: ['kind'] },
  );
}

/** Deployed by AWS SAM, which leaves nothing to `extend`. */
function anyInSam(...keys: readonly Readonly<Record<string, fc.Arbitrary<unknown>>>[]): fc.Arbitrary<object> {
  const model = Object.assign({}, ...keys, {
    template: fc.constant('sam'),
    extend: fc.constant(false),
  }) as Record<string, fc.Arbitrary<unknown>>;
  return fc.record(model, { requiredKeys: ['name', 'execution', 'template'] });
}

function anyPings(): fc.Arbitrary<object> {
  return fc.record({
    everyMinutes: fc.integer({ min: 1, max: 60 }),
    concurrency: fc.integer({ min: 1, max: 15 }),
    mode: fc.constantFrom('schedule', 'off'),
  });
}

function anyProvisioned(): fc.Arbitrary<object> {
  const concurrency = fc.integer({ min: 1, max: 500 });
  const upTo = fc.integer({ min: 501, max: 1000 });
  return fc.record({ mode: fc.constant('provisioned'), concurrency, upTo }, { requiredKeys: ['mode'] });
}

function anyRollout(strategy: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const alarm = fc.stringMatching(/^[A-Za-z0-9' _-]{0,80}[a-z]$/).map((name) => `${ALARM_ARN}:x${name}`);
  return fc.record(
    {
      alias: fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_-]{0,127}$/).filter((alias) => alias.length <= 128),
      strategy,
      alarms: fc.uniqueArray(alarm, { minLength: 1, maxLength: 6 }),
      afterTraffic: fc.boolean(),
    },
    { requiredKeys: ['strategy'] },
  );
}

function anyStrategy(): fc.Arbitrary<unknown> {
  const custom = fc.record({
    type: fc.constantFrom('TimeBasedCanary', 'TimeBasedLinear'),
    percentage: fc.integer({ min: 1, max: 99 }),
    intervalMinutes: fc.integer({ min: 1, max: 29 }),
  });
  return fc.oneof(fc.constantFrom(...ROLLOUT_STRATEGIES), custom);
}

function anySteps(): fc.Arbitrary<readonly object[]> {
  const name = fc.oneof(
    fc.stringMatching(STEP_PATTERN).filter((text) => STEP_PATTERN.test(text) && !RESERVED_STEPS.has(text)),
    fc.constantFrom('orders', 'loyaltyPoints', 'delete', 'default', 'handler'),
  );
  return fc
    .uniqueArray(name, { minLength: 1, maxLength: 10, selector: (text) => text.toLowerCase() })
    .chain((names) => fc.tuple(...names.map((one) => fc.record({ name: fc.constant(one), required: fc.boolean() }))));
}

function anyCache(): fc.Arbitrary<object> {
  const path = fc.oneof(
    fc.stringMatching(/^parameters\.[a-zA-Z][a-zA-Z0-9_]{0,39}$/).filter((text) => CACHE_KEY_PATTERN.test(text)),
    fc.stringMatching(/^attributes\.[a-zA-Z0-9_-]{1,64}$/).filter((text) => CACHE_KEY_PATTERN.test(text)),
    fc.constantFrom('customerEndpoint.address', 'parameters.orderNumber', 'parameters.phone', 'parameters.delete'),
  );
  return fc.record({
    ttlSeconds: fc.integer({ min: 1, max: 86_400 }),
    key: fc.uniqueArray(path, { minLength: 1, maxLength: 4 }),
  });
}

function anyOmit(): fc.Arbitrary<readonly string[]> {
  const path = fc.constantFrom('attributes.note', 'attributes.free-text', 'parameters.pin', 'parameters.cardNumber');
  return fc.uniqueArray(path, { minLength: 1, maxLength: 4 });
}

function anyComfort(): fc.Arbitrary<object> {
  return fc.record(
    {
      every: fc.integer({ min: 2, max: 20 }),
      texts: fc.array(anyText(300), { minLength: 1, maxLength: 10 }),
    },
    { requiredKeys: [] },
  );
}
