import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { JOB } from '../fixtures/job-props.ts';
import { openResults, type Results } from '../fixtures/results.ts';
import { EVENT, runJob, type Ended, type Invocation, type Job } from '../fixtures/run-job.ts';
import { integrationTemplate } from '../fixtures/template.ts';

/** The state machine of a single function and the table, as they are synthesised: once for all tests, in the first. */
async function open(): Promise<{ readonly template: Template; readonly results: Results }> {
  const template = integrationTemplate(JOB);
  return { template, results: await openResults(template) };
}
let opened: ReturnType<typeof open> | undefined;
afterAll(async () => (await opened)?.results.close());

async function run(answer: (invocation: Invocation) => unknown, job: Partial<Job> = {}): Promise<Ended> {
  const { template, results } = await (opened ??= open());
  return runJob(template, { results, functions: { 'order-status': answer }, ...job });
}

function failing(name: string, message = 'as they do'): never {
  throw Object.assign(new Error(message), { name });
}

describe('ConnectIntegration', () => {
  it('gives the function what Connect sent and nothing else, and writes what it answers', async () => {
    const asked: Invocation[] = [];

    const ended = await run((invocation) => {
      asked.push(invocation);
      return { state: 'shipped', note: 'say "hi"' };
    });

    expect(asked).toEqual([{ FunctionName: expect.stringMatching(/^OrderStatusAlias/) as string, Payload: EVENT }]);
    expect(ended).toEqual({
      status: 'SUCCEEDED',
      row: {
        pk: 'key-1',
        executionName: 'execution-1',
        status: 'SUCCEEDED',
        result: '{"state":"shipped","note":"say \\"hi\\""}',
        finishedAt: '2026-01-05T15:00:00Z',
      },
    });
  });

  it.each([
    ['a text', 'shipped', '"shipped"'],
    ['nothing', null, 'null'],
    ['a list', ['shipped'], '["shipped"]'],
    ['an empty object', {}, '{}'],
  ])('writes %s as it is: whoever reads it says what is wrong with it', async (_what, answer, text) => {
    const { status, row } = await run(() => answer);

    expect([status, row['status'], row['result']]).toEqual(['SUCCEEDED', 'SUCCEEDED', text]);
  });

  it.each([
    ['an error of the function', 'OrderNotFoundError'],
    ["the function's own time-out", 'Sandbox.Timedout'],
    ['a result that is too large', 'States.DataLimitExceeded'],
    ['a function that may not be called', 'Lambda.AccessDeniedException'],
  ])('writes down %s by its name, and fails by it', async (_what, name) => {
    const ended = await run(() => failing(name, 'no order 17'));

    expect(ended).toMatchObject({
      status: name,
      cause: 'no order 17',
      row: { status: 'FAILED', error: name, cause: 'no order 17', finishedAt: '2026-01-05T15:00:00Z' },
    });
    expect(ended.row).not.toHaveProperty('result');
  });

  it.each([
    ['throttled', 'Lambda.TooManyRequestsException', 3],
    ['waking from weeks of sleep', 'Lambda.CodeArtifactUserPendingException', 5],
  ])('tries a function again that is %s, and no longer than the ladder says', async (_what, name, tries) => {
    let calls = 0;
    const recovers = await run(() => (++calls > tries ? { state: 'shipped' } : failing(name)));
    const callsToRecover = calls;
    calls = 0;
    const stays = await run(() => failing(name, String(++calls)));

    expect([recovers.status, callsToRecover]).toEqual(['SUCCEEDED', tries + 1]);
    expect([stays.status, stays.row['error'], calls]).toEqual([name, name, tries + 1]);
  });

  it('never runs a function twice that failed by itself', async () => {
    let calls = 0;

    await run(() => failing('OrderNotFoundError', String(++calls)));

    expect(calls).toBe(1);
  });

  it('gives up a function that hangs', async () => {
    const ended = await run(() => new Promise(() => undefined), { millisecondsForSecond: 1 });

    expect(ended).toMatchObject({ status: 'States.Timeout', row: { status: 'FAILED', error: 'States.Timeout' } });
  });

  it('names an error without a name or a cause', async () => {
    const ended = await run(() => undefined, { startAt: 'NameFailure' });

    expect(ended).toMatchObject({ status: 'Unnamed', cause: '', row: { error: 'Unnamed', cause: '' } });
  });

  it.each([
    ['has an outcome already', { status: { S: 'FAILED' }, error: { S: 'NeverStarted' } }],
    ['waits for another execution', { executionName: { S: 'execution-2' } }],
  ])('leaves a row alone that %s', async (_what, row) => {
    const succeeds = await run(() => ({ state: 'shipped' }), { row });
    const fails = await run(() => failing('OrderNotFoundError'), { row });

    expect(succeeds.status).toBe('SUCCEEDED');
    expect(fails.status).toBe('OrderNotFoundError');
    for (const { row: left } of [succeeds, fails]) {
      expect(left).not.toHaveProperty('finishedAt');
      expect(left).toMatchObject(Object.fromEntries(Object.entries(row).map(([name, { S }]) => [name, S])));
    }
  });

  it('writes again where DynamoDB throttles, and fails by its error where it goes on', async () => {
    let calls = 0;
    const throttle = (times: number) => () =>
      ++calls <= times ? failing('DynamoDB.ProvisionedThroughputExceededException') : undefined;

    const recovers = await run(() => 'shipped', { disturb: throttle(3) });
    calls = 0;
    const goesOn = await run(() => 'shipped', { disturb: throttle(4) });

    expect(recovers).toMatchObject({ status: 'SUCCEEDED', row: { status: 'SUCCEEDED' } });
    expect(goesOn).toMatchObject({
      status: 'DynamoDB.ProvisionedThroughputExceededException',
      row: { status: 'PENDING' },
    });
  });
});
