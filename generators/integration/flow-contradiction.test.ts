import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';

const QUOTE = 'arn:aws:lambda:eu-central-1:123456789012:function:quote:live';

const QUEUE =
  'arn:aws:connect:eu-central-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/queue/11111111-2222-3333-4444-555555555555';

describe.each(['alias-test', 'alias-loop'])('a flow of the kind "%s"', (kind) => {
  test.each<[string, object, object, string]>([
    ['work that Connect does not wait for', { execution: 'async' }, {}, 'execution is "async"'],
    ['work behind a state machine', { execution: 'step-functions' }, {}, 'execution is "step-functions"'],
    ['a function that is there', { function: { arn: QUOTE } }, {}, 'the function is one that is there'],
    ['a queue', {}, { queueArn: QUEUE }, 'flow.queueArn is given'],
  ])('is refused beside %s', (_, keys, flow, found) => {
    const parsed = parseSpec({ name: 'version', ...keys, flow: { kind, ...flow } });

    expect(parsed.ok ? [] : parsed.issues).toMatchObject([
      { rule: 'spec-contradiction', path: 'flow.kind', message: expect.stringContaining(found) as string },
    ]);
  });

  test('makes "idempotent" a doubt, because it calls once in a round', () => {
    expect(parseSpec({ name: 'version', idempotent: true, flow: { kind } })).toMatchObject({
      ok: true,
      issues: [{ rule: 'spec-unused-key', path: 'idempotent' }],
    });
  });

  test('goes with SAM and provisioned concurrency', () => {
    const parsed = parseSpec({ name: 'version', template: 'sam', warming: { mode: 'provisioned' }, flow: { kind } });

    expect(parsed).toMatchObject({ ok: true, issues: [] });
  });
});
