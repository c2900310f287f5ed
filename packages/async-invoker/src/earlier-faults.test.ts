import { describe, expect, it } from 'vitest';
import { aHandler } from '../fixtures/a-handler.ts';
import { openInvoker } from '../fixtures/aws/open-invoker.ts';
import { anEvent, CONTACT_ID } from '../fixtures/event.ts';

const ASKED = { contactId: CONTACT_ID, parameters: { orderNumber: '1001' } };

async function startedHandler(settings: Parameters<typeof aHandler>[0] = {}) {
  const bench = aHandler(settings);
  const { executionId } = await bench.handler(anEvent());
  const check = (turn: string) => bench.handler(anEvent({ executionId, executionTurn: turn }));
  return { ...bench, executionId, check };
}

describe('faults of earlier invokers (field A4)', () => {
  it('an error is thrown, so that Connect sees it, and never an answer that looks like success', async () => {
    const { handler, executions } = aHandler();
    const broken = { ...executions, start: () => Promise.reject(new Error('no network')) };
    const { handler: unlucky } = aHandler({}, { ...aHandler(), executions: broken });

    await expect(unlucky(anEvent())).rejects.toThrow('no network');
    await expect(handler({})).rejects.toThrow('not one of a contact flow');
  });

  it('a turn that is no number counts from the beginning, and breaks nothing', async () => {
    const { check } = await startedHandler();

    const { turn } = await check('DONE');

    expect(turn).toBe('1');
  });

  it('output that is no JSON is said to be that, and not that the time is over', async () => {
    const { check, table, executionId } = await startedHandler();
    table.finish(executionId, { status: 'SUCCEEDED', result: 'plain text' });

    expect(await check('1')).toMatchObject({ status: 'FAILED', failure: 'result-not-json' });
  });

  it('output cannot overwrite the status or the id', async () => {
    const { check, table, executionId } = await startedHandler();
    table.finish(executionId, { status: 'SUCCEEDED', result: '{"status":"RUNNING","executionId":"x","turn":"0"}' });

    expect(await check('1')).toMatchObject({
      executionId,
      status: 'SUCCEEDED',
      turn: '2',
      result: { status: 'RUNNING' },
    });
  });

  it('output that is no object is a stated failure', async () => {
    const { check, table, executionId } = await startedHandler();
    table.finish(executionId, { status: 'SUCCEEDED', result: '["a"]' });

    expect(await check('1')).toMatchObject({ status: 'FAILED', failure: 'result-not-an-object' });
  });

  it('output over 32 KB is a stated failure', async () => {
    const { check, table, executionId } = await startedHandler();
    table.finish(executionId, { status: 'SUCCEEDED', result: JSON.stringify({ text: 'x'.repeat(32 * 1024) }) });

    expect(await check('1')).toMatchObject({ status: 'FAILED', failure: 'result-too-large' });
  });

  it('an empty execution id is a stated failure, and no question to AWS', async () => {
    const { invoker, aws } = await openInvoker();

    const answer = await invoker.check('');

    expect(answer).toMatchObject({ status: 'FAILED', failure: 'unknown-execution' });
    expect(aws.calls).not.toContain('GetItem');
    expect(aws.calls).not.toContain('DescribeExecution');
  });

  it("a call and Connect's three retries start one execution, which has a name", async () => {
    const { invoker, aws } = await openInvoker();

    for (let attempt = 0; attempt < 4; attempt += 1) await invoker.start(ASKED);

    expect(aws.machine.began).toHaveLength(1);
    expect(aws.machine.began[0]?.name).toMatch(/^[\w-]{43}-[0-9a-z]+$/);
  });

  it.each([
    [{ status: 'FAILED', error: 'OrderNotFound' }, 'FAILED', 'function-error', 'OrderNotFound'],
    [{ status: 'TIMED_OUT' }, 'TIMED_OUT', 'timed-out', ''],
    [{ status: 'ABORTED' }, 'ABORTED', 'aborted', ''],
  ] as const)('why it ended is not lost: %j', async (description, status, failure, error) => {
    const { invoker, aws, goOn } = await openInvoker();
    const { executionId } = await invoker.start(ASKED);
    aws.machine.end(aws.machine.began[0]?.name ?? '', description);
    goOn(60);

    expect(await invoker.check(executionId)).toMatchObject({ status, failure, error });
  });

  it('what is to be left out is neither in the execution history, nor in what the invoker stores, nor in its log', async () => {
    const omit = ['parameters.pin', 'attributes.pin', 'customerEndpoint.address'];
    const { handler, executions, table, lines } = aHandler({ omit });

    const { executionId } = await handler(anEvent({ orderNumber: '1001', pin: '4711' }));
    table.finish(executionId, { status: 'FAILED', error: 'Refused', cause: '{"errorMessage":"4711 is wrong"}' });
    await handler(anEvent({ executionId, pin: '4711' }));

    const [input = ''] = executions.inputs.values();
    const { cause, ...row } = table.rows.get(executionId) ?? {};
    expect(cause).toContain('4711');
    for (const text of [input, JSON.stringify(row), JSON.stringify(lines)]) {
      expect(text).not.toMatch(/4711|\+15555550100/);
    }
    expect(input).toContain('1001');
  });

  it('the log has neither parameters nor results', async () => {
    const { check, table, executionId, lines } = await startedHandler();
    table.finish(executionId, { status: 'SUCCEEDED', result: '{"address":"1 Main Street"}' });

    await check('1');

    expect(JSON.stringify(lines)).not.toMatch(/1001|Main Street|\+15555550100|gold/);
  });

  it('checks do not ask DescribeExecution, which answers few of them a second', async () => {
    const { invoker, aws, goOn } = await openInvoker();
    const { executionId } = await invoker.start(ASKED);

    for (let turn = 0; turn < 19; turn += 1) {
      goOn(3);
      await invoker.check(executionId, { turn });
    }

    expect(aws.calls.filter((call) => call === 'DescribeExecution')).toEqual([]);
  });

  it('when DescribeExecution is throttled, the work is still running', async () => {
    const { invoker, aws, goOn } = await openInvoker();
    const { executionId } = await invoker.start(ASKED);
    goOn(61);
    aws.disturb({ DescribeExecution: { fault: 'is throttled' } });

    expect(await invoker.check(executionId)).toMatchObject({ status: 'RUNNING', turn: '1' });
  });

  it('Express machines work, and nobody asks to describe their executions', async () => {
    const { invoker, aws, finish, goOn } = await openInvoker({ machineType: 'EXPRESS' });

    const { executionId } = await invoker.start(ASKED);
    const late = await invoker.start({ ...ASKED, attempt: 2 });
    await finish(executionId, 'SUCCEEDED', { result: '{"state":"shipped"}' });
    goOn(71);

    expect(await invoker.check(executionId)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await invoker.check(late.executionId)).toMatchObject({ status: 'TIMED_OUT', failure: 'timed-out' });
    expect(aws.calls).not.toContain('DescribeExecution');
  });
});

describe('faults of earlier job tables (field A5)', () => {
  it('every row expires', async () => {
    const { table, executionId, clock } = await startedHandler({ retentionSeconds: 3600 });

    expect(table.rows.get(executionId)?.expiresAt).toBe(clock.now() / 1000 + 2 * 60 + 3600);
  });

  it('a status that nothing knows is a failure, and not work that runs for ever', async () => {
    const { invoker, finish } = await openInvoker();
    const { executionId } = await invoker.start(ASKED);
    await finish(executionId, 'Created' as 'FAILED');

    expect(await invoker.check(executionId)).toMatchObject({ status: 'FAILED', failure: 'unknown' });
  });

  it('starting and checking are one function, so a permission cannot be given to one of them alone', async () => {
    const { handler } = aHandler();

    const { executionId } = await handler(anEvent());

    expect(await handler(anEvent({ executionId }))).toMatchObject({ status: 'RUNNING' });
  });
});
