import { describe, expect, it } from 'vitest';
import { aws, type Canned } from './aws.fixture.ts';
import { awsPorts } from './aws.ts';
import { createHook } from './create-hook.ts';
import { readSettings, settingsEnvironment, type HookSettings } from './settings.ts';

const VERSION = 'arn:aws:lambda:eu-central-1:123456789012:function:order-status:8';
const EVENT = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };
const PROBE = {
  Name: 'ContactFlowEvent',
  Details: { ContactData: { ContactId: 'c-1' }, Parameters: { order: '1001' } },
};
const WARM = '{"eventStatusCode":200,"eventResponse":"warm","eventType":"Warmline"}';

const settings = (changes: Partial<HookSettings> = {}): HookSettings => ({
  functionArn: VERSION,
  limitSeconds: 6,
  ...changes,
});
const reported = (status: string) => ({
  target: 'CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus',
  deploymentId: 'd-1',
  lifecycleEventHookExecutionId: 'hook-1',
  status,
});

/** Runs a hook against answers of the new version; gives what arrived and the codes that were logged. */
async function hooked(
  answers: readonly Canned[],
  asked = settings({ probe: PROBE }),
  options: Parameters<typeof aws>[1] = {},
) {
  const { clients, seen } = await aws(answers, options);
  const lines: string[] = [];
  const environment = settingsEnvironment(asked);
  const hook = createHook({
    ...awsPorts(clients),
    settings: () => readSettings(environment),
    log: (line) => lines.push(line),
  });
  const { status } = await hook(EVENT);
  const findings = lines
    .map((line) => JSON.parse(line) as { code?: string; message?: string })
    .filter(({ code }) => code);
  return { status, seen, findings, codes: findings.map(({ code }) => code) };
}

describe('createHook', () => {
  it('asks the new version what a caller’s flow would ask, marked as a probe, and lets callers through', async () => {
    const { seen, codes } = await hooked([{ body: '{"state":"shipped"}' }]);

    expect(seen.invoked).toEqual([{ name: VERSION, event: { ...PROBE, warmline: { probe: true } } }]);
    expect(seen.reported).toEqual([reported('Succeeded')]);
    expect(codes).toEqual([]);
  });

  it('pings it where there is no probe', async () => {
    const { seen } = await hooked([{ body: WARM }], settings());

    expect(seen.invoked).toEqual([{ name: VERSION, event: { warmline: { ping: true } } }]);
    expect(seen.reported).toEqual([reported('Succeeded')]);
  });

  const failure: Canned = {
    headers: { 'x-amz-function-error': 'Unhandled' },
    body: '{"errorType":"TypeError","errorMessage":"order is undefined"}',
  };
  it.each<[string, string, Canned, RegExp]>([
    ['fails', 'failed', failure, /TypeError: order is undefined/],
    ['answers a list', 'not-an-object', { body: '["shipped"]' }, /a flow takes an object/],
    ['answers nothing', 'not-an-object', { body: 'null' }, /null/],
    ['answers a text', 'not-an-object', { body: '"shipped"' }, /"shipped"/],
    ['answers no JSON', 'not-json', { body: 'shipped' }, /no JSON/],
    ['has a field that is null', 'unspeakable', { body: '{"state":null}' }, /"state" is null/],
    ['has a field that is a list', 'unspeakable', { body: '{"items":[1]}' }, /"items" is a list/],
    [
      'answers over 32 KB',
      'too-large',
      { body: JSON.stringify({ text: 'x'.repeat(33_000) }) },
      /33011 bytes; Amazon Connect takes 32768/,
    ],
  ])('keeps callers from a version that %s', async (_how, code, answer, message) => {
    const { seen, findings } = await hooked([answer]);

    expect(findings).toEqual([expect.objectContaining({ code, message: expect.stringMatching(message) as unknown })]);
    expect(seen.reported).toEqual([reported('Failed')]);
  });

  it('keeps callers from a version that takes a call for a ping', async () => {
    const { codes } = await hooked([{ body: WARM }]);

    expect(codes).toEqual(['taken-for-ping']);
  });

  it.each([
    ['a number', '{"count":3}', ['no-text']],
    ['a boolean', '{"ok":true}', ['no-text']],
    ['an object', '{"order":{"state":"shipped"}}', ['no-text']],
    ['null', '{"state":null}', ['unspeakable']],
    ['texts alone', '{"state":"shipped"}', []],
  ])('judges %s as a flow that reads a STRING_MAP does', async (_, body, expected) => {
    const { codes } = await hooked([{ body }], settings({ probe: PROBE, responseType: 'STRING_MAP' }));

    expect(codes).toEqual(expected);
  });

  it('lets a flow that reads JSON have numbers and objects', async () => {
    const { codes } = await hooked([{ body: '{"count":3,"order":{"state":"shipped"}}' }]);

    expect(codes).toEqual([]);
  });

  it('counts bytes, not characters', async () => {
    const { codes } = await hooked([{ body: JSON.stringify({ text: 'ü'.repeat(17_000) }) }]);

    expect(codes).toEqual(['too-large']);
  });

  it('keeps callers from a version without a guard, whose pings run business code', async () => {
    const { seen, codes } = await hooked([{ body: '{"state":"shipped"}' }], settings());

    expect(codes).toEqual(['not-warm']);
    expect(seen.reported).toEqual([reported('Failed')]);
  });

  it('keeps callers from a version that is too slow even when warm', async () => {
    const { seen, codes } = await hooked([{ body: '{}' }], settings({ probe: PROBE }), { takes: [6001, 6001] });

    expect(seen.invoked).toHaveLength(2);
    expect(codes).toEqual(['too-slow']);
  });

  it('lets callers through where only the start was slow', async () => {
    const { seen, status } = await hooked([{ body: '{}' }], settings({ probe: PROBE }), { takes: [9000, 6000] });

    expect(seen.invoked).toHaveLength(2);
    expect(status).toBe('Succeeded');
  });

  it('asks again where Lambda is throttling', async () => {
    const throttle = { status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' }, body: '{}' };

    const { status, seen } = await hooked([throttle, throttle, { body: '{"state":"shipped"}' }]);

    expect(seen.invoked).toHaveLength(3);
    expect(status).toBe('Succeeded');
  });

  it('fails the deployment where it may not ask, and says so', async () => {
    const denied = {
      status: 403,
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
      body: '{"Message":"not allowed"}',
    };

    const { seen, findings } = await hooked([denied]);

    expect(findings).toEqual([
      expect.objectContaining({ code: 'not-asked', message: expect.stringContaining('not allowed') as unknown }),
    ]);
    expect(seen.reported).toEqual([reported('Failed')]);
  });

  it.each([
    [
      'a probe that no flow would send',
      { probe: { Name: 'Order' } },
      /WARMLINE_HOOK_PROBE .* its Name must be "ContactFlowEvent"/,
    ],
    ['no ARN', { functionArn: 'order-status' }, /WARMLINE_HOOK_FUNCTION is "order-status"/],
    ['no time', { limitSeconds: 0 }, /WARMLINE_HOOK_LIMIT_SECONDS is "0"/],
  ])('fails the deployment on settings with %s', async (_what, changes, message) => {
    const { seen, findings } = await hooked([{}], settings(changes));

    expect(seen.invoked).toEqual([]);
    expect(findings).toEqual([expect.objectContaining({ message: expect.stringMatching(message) as unknown })]);
    expect(seen.reported).toEqual([reported('Failed')]);
  });

  it('takes no harm where CodeDeploy was told before', async () => {
    const codeDeploy = { status: 400, body: '{"__type":"LifecycleEventAlreadyCompletedException"}' };

    const { status } = await hooked([{ body: '{}' }], settings({ probe: PROBE }), { codeDeploy });

    expect(status).toBe('Succeeded');
  });

  it('rejects where CodeDeploy refuses the report, so that Lambda tries the hook again', async () => {
    const codeDeploy = {
      status: 400,
      body: '{"__type":"InvalidDeploymentIdException","message":"no such deployment"}',
    };

    await expect(hooked([{ body: '{}' }], settings({ probe: PROBE }), { codeDeploy })).rejects.toThrow(
      'no such deployment',
    );
  });
});
