import { describe, expect, it } from 'vitest';
import { openInvoker } from '../../fixtures/aws/open-invoker.ts';
import { stepFunctions } from './step-functions.ts';

const WITHIN = 2000;

describe('stepFunctions', () => {
  it('starts a name once', async () => {
    const { aws, executions } = await openInvoker();

    const first = await executions.start('k-1', '{"a":1}', WITHIN);
    const again = await executions.start('k-1', '{"a":1}', WITHIN);
    const otherInput = await executions.start('k-1', '{"a":2}', WITHIN);
    aws.machine.end('k-1', { status: 'SUCCEEDED' });
    const ended = await executions.start('k-1', '{"a":1}', WITHIN);

    expect([first, again, otherInput, ended]).toEqual(['started', 'started', 'exists', 'exists']);
    expect(aws.machine.began).toEqual([{ name: 'k-1', input: '{"a":1}' }]);
  });

  it('describes what it knows', async () => {
    const { aws, executions } = await openInvoker();
    await executions.start('k-1', '{}', WITHIN);

    const running = await executions.describe('k-1', WITHIN);
    aws.machine.end('k-1', { status: 'FAILED', error: 'OrderNotFound', cause: 'none' });
    const ended = await executions.describe('k-1', WITHIN);

    expect(running).toEqual({ status: 'RUNNING' });
    expect(ended).toEqual({ status: 'FAILED', error: 'OrderNotFound', cause: 'none' });
    expect(await executions.describe('k-2', WITHIN)).toBe('unknown');
  });

  it('says when it is throttled, within the time of a check', async () => {
    const { aws, executions } = await openInvoker();
    aws.disturb({ DescribeExecution: { fault: 'is throttled' } });

    expect(await executions.describe('k-1', WITHIN)).toBe('throttled');
    expect(aws.calls.filter((call) => call === 'DescribeExecution').length).toBeLessThanOrEqual(2);
  });

  it('knows a refusal to start, of which nothing comes, from a failure', async () => {
    const { aws, executions } = await openInvoker({ machineType: 'EXPRESS' });

    aws.disturb({ StartExecution: { fault: 'is throttled' } });
    const refused = executions.start('k-1', '{}', WITHIN);
    await expect(refused).rejects.toMatchObject({ name: 'StartRefusedError', reason: 'ThrottlingException' });
    aws.disturb({ StartExecution: { fault: 'fails with 500' } });
    const failed = executions.start('k-1', '{}', WITHIN);
    await expect(failed).rejects.not.toMatchObject({ name: 'StartRefusedError' });
  });

  it.each([
    ['StartExecution', '{}', 'answered without the ARN of an execution'],
    ['DescribeExecution', '{}', 'answered the status "undefined"'],
    ['DescribeExecution', '{"status":"constructor"}', 'answered the status "constructor"'],
  ] as const)('does not believe a %s that is answered %s', async (operation, body, message) => {
    const { executions, aws } = await openInvoker();
    aws.answerWith({ [operation]: { status: 200, body } });

    const call =
      operation === 'StartExecution' ? executions.start('k-1', '{}', WITHIN) : executions.describe('k', WITHIN);

    await expect(call).rejects.toThrow(message);
  });

  it.each(['', 'OrderStatus', 'arn:aws:lambda:eu-west-2:123456789012:function:f', 'arn:aws:states:eu:1:execution:a:b'])(
    'refuses "%s" for the ARN of a state machine',
    async (arn) => {
      const { clients } = await openInvoker();

      expect(() => stepFunctions(clients.sfn, arn)).toThrow(`"${arn}" is no ARN of a state machine.`);
    },
  );

  it.each(['', ':live', ':3'])('finds executions of a machine that is named with "%s"', async (qualifier) => {
    const { clients, aws } = await openInvoker();
    const executions = stepFunctions(clients.sfn, `arn:aws-cn:states:cn-north-1:1:stateMachine:M${qualifier}`);

    await executions.describe('k-1', WITHIN);

    expect(JSON.parse(aws.bodies.at(-1) ?? '')).toEqual({
      executionArn: 'arn:aws-cn:states:cn-north-1:1:execution:M:k-1',
    });
  });
});
