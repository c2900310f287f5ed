import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const MACHINE = { execution: 'step-functions' };

describe('parseSpec', () => {
  test.each([
    [
      'a function that is there, without an alias',
      { function: { arn: QUOTE.replace(':live', '') } },
      'WL416 function.arn',
    ],
    ['$LATEST of a function', { function: { arn: QUOTE.replace('live', '$LATEST') } }, 'WL416 function.arn'],
    [
      "the caller's number as the only key",
      { ...MACHINE, cache: { ttlSeconds: 5, key: ['customerEndpoint.address'] } },
      'WL417 cache.key',
    ],
    ['the same as a parameter', { ...MACHINE, cache: { ttlSeconds: 5, key: ['parameters.phone'] } }, 'WL417 cache.key'],
    ['comfort where nothing can be said', { flow: { comfort: { every: 5 } } }, 'WL418 flow.comfort'],
    [
      'an interval of what is provisioned',
      { warming: { mode: 'provisioned', everyMinutes: 5 } },
      'WL418 warming.everyMinutes',
    ],
    ['pings that come too rarely', { warming: { everyMinutes: 16 } }, 'WL422 warming.everyMinutes'],
    ['warming of a function that stays as it is', { function: { arn: QUOTE }, warming: {} }, 'WL418 warming'],
    ['a rollout of a function that stays as it is', { function: { arn: QUOTE }, rollout: {} }, 'WL418 rollout'],
  ])('takes %s with a warning', (_, spec, doubt) => {
    const parsed = parseSpec({ name: 'a', ...spec }, 'integration.json');

    expect(parsed.ok).toBe(true);
    expect(parsed.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([doubt]);
    expect(parsed.issues[0]).toMatchObject({ severity: 'warning', file: 'integration.json' });
  });

  test.each([
    ['an alias', { function: { arn: QUOTE } }],
    [
      'a key that holds more than the number',
      { ...MACHINE, cache: { ttlSeconds: 5, key: ['parameters.phone', 'attributes.a'] } },
    ],
    ['pings every quarter of an hour', { warming: { everyMinutes: 15 } }],
    ['no pings', { warming: { mode: 'off', everyMinutes: 60 } }],
    ['warming of an invoker', { function: { arn: QUOTE }, ...MACHINE, warming: {}, rollout: {} }],
  ])('has no doubts about %s', (_, spec) => {
    expect(parseSpec({ name: 'a', ...spec })).toMatchObject({ ok: true, issues: [] });
  });
});
