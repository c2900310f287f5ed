import { describe, expect, it } from 'vitest';
import { checkUse } from './check-use.ts';
import { WarmGuardUsageError } from './errors.ts';
import type { WarmGuardOptions } from './warm-guard-options.ts';

const handler = () => undefined;
const streaming = Object.assign(() => undefined, { [Symbol.for('aws.lambda.runtime.handler.streaming')]: 'response' });

describe('checkUse', () => {
  it.each([
    ['no options', {}],
    ['every option', { isPing: () => true, alsoPing: () => true, sink: () => undefined, clock: () => 0 }],
    [
      'a rule and a schedule',
      {
        ruleArns: [
          'arn:aws:events:eu-central-1:123456789012:rule/warm',
          'arn:aws:scheduler:eu-central-1:123456789012:schedule/default/warm',
        ],
      },
    ],
    ['an option left undefined', { isPing: undefined }],
  ])('accepts %s', (_what, options) => {
    const check = () => checkUse(handler, options as WarmGuardOptions);

    expect(check).not.toThrow();
  });

  it.each([
    [
      'an unknown option',
      { isping: () => true },
      'The option must be one of isPing, alsoPing, ruleArns, onPing, sink, clock, hold, timer, lambda, not isping.',
    ],
    ['an option every object inherits', { toString: () => '' }, /must be one of .*, not toString\./],
    ['a clock that is a number', { clock: 1 }, 'The option clock must be a function, not number.'],
    ['a predicate that is null', { isPing: null }, 'The option isPing must be a function, not null.'],
    [
      'a rule by its name',
      { ruleArns: ['warm'] },
      'The option ruleArns must be a list of ARNs of rules or schedules, not ["warm"].',
    ],
    ['no rule at all', { ruleArns: [] }, 'The option ruleArns must be a list of ARNs of rules or schedules, not [].'],
    ['null for the options', null, 'The options must be an object, not null.'],
    ['a predicate for the options', () => true, 'The options must be an object, not function.'],
  ])('refuses %s, naming what is allowed', (_what, options, message) => {
    const check = () => checkUse(handler, options as WarmGuardOptions);

    expect(check).toThrow(WarmGuardUsageError);
    expect(check).toThrow(message);
  });

  it.each([
    ['nothing', undefined, 'The handler must be a buffered function, not undefined.'],
    ['an object', { handler }, 'The handler must be a buffered function, not object.'],
    ['a response-streaming handler', streaming, 'The handler must be a buffered function, not function.'],
  ])('refuses %s for a handler', (_what, given, message) => {
    const check = () => checkUse(given, {});

    expect(check).toThrow(WarmGuardUsageError);
    expect(check).toThrow(message);
  });
});
