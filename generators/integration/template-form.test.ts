import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';

describe('the template "sam"', () => {
  test.each<[string, object, string]>([
    ['work behind a state machine', { execution: 'step-functions' }, 'execution is "step-functions"'],
    [
      'a function that is there',
      { function: { arn: 'arn:aws:lambda:eu-central-1:123456789012:function:quote:live' } },
      'the function is one that is there',
    ],
    ['a stack that is added to', { extend: true }, 'extend is true'],
  ])('is refused beside %s', (_, keys, found) => {
    const parsed = parseSpec({ name: 'refund', template: 'sam', ...keys });

    expect(parsed.ok ? [] : parsed.issues).toMatchObject([
      { rule: 'spec-contradiction', path: 'template', message: expect.stringContaining(found) as string },
    ]);
  });

  test.each(['sync', 'async'])('is taken with the execution "%s"', (execution) => {
    expect(parseSpec({ name: 'refund', template: 'sam', execution })).toMatchObject({ ok: true });
  });
});
