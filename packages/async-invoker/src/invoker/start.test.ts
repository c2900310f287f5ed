import { describe, expect, it } from 'vitest';
import { openInvoker } from '../../fixtures/aws/open-invoker.ts';
import { anInvoker } from '../../fixtures/an-invoker.ts';
import { CONTACT_ID } from '../../fixtures/event.ts';
import type { Settings } from '../settings/settings.ts';

const ASKED = { contactId: CONTACT_ID, parameters: { orderNumber: '1001' } };
const THEY_ASKED = { ...ASKED, contactId: '99999999-2222-3333-4444-555555555555' };
const CACHE = { ttlSeconds: 60, key: ['parameters.orderNumber'] };

/** A row that was written for work whose start never reached Step Functions. */
async function withStartLost(settings: Partial<Settings> = {}) {
  const bench = anInvoker(settings);
  const lost = { ...bench.executions, start: () => Promise.reject(new Error('lost')) };
  await expect(anInvoker(settings, { ...bench, executions: lost }).invoker.start(ASKED)).rejects.toThrow('lost');
  return bench;
}

describe('start', () => {
  it('gives one execution to three identical starts at once', async () => {
    const { aws, invoker } = await openInvoker();

    const answers = await Promise.all([1, 2, 3].map(() => invoker.start(ASKED)));

    expect(new Set(answers.map(({ executionId }) => executionId)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(['RUNNING', 'RUNNING', 'RUNNING']);
    expect(aws.machine.began).toHaveLength(1);
  });

  it('gives three identical starts of an Express machine one execution too', async () => {
    const { aws, invoker } = await openInvoker({ machineType: 'EXPRESS' });

    await Promise.all([1, 2, 3].map(() => invoker.start(ASKED)));

    expect(aws.machine.began).toHaveLength(1);
  });

  it('gives another order number another execution', async () => {
    const { aws, invoker } = await openInvoker();

    const one = await invoker.start(ASKED);
    const other = await invoker.start({ ...ASKED, parameters: { orderNumber: '1002' } });

    expect(other.executionId).not.toBe(one.executionId);
    expect(aws.machine.began.map(({ input }) => JSON.parse(input) as unknown)).toMatchObject([
      { key: one.executionId, event: { Details: { Parameters: { orderNumber: '1001' } } } },
      { key: other.executionId, event: { Details: { Parameters: { orderNumber: '1002' } } } },
    ]);
  });

  it('starts what a row says is pending and yet never started, once its time is over', async () => {
    const { invoker, executions, clock, table } = anInvoker();
    const { executionId } = await invoker.start(ASKED);
    executions.inputs.clear();
    clock.goOn(75);

    const before = await invoker.check(executionId);
    const again = await invoker.start(ASKED);
    const after = await invoker.check(executionId);

    expect(before).toMatchObject({ status: 'FAILED', failure: 'never-started' });
    expect([again.status, after.status]).toEqual(['RUNNING', 'RUNNING']);
    expect([...executions.inputs.keys()]).toEqual([table.rows.get(executionId)?.executionName]);
  });

  // Two invokers once met here: one started the old name while the other, seconds later, replaced it by a new one.
  it('leaves alone what is overdue and may never have started, because others may be about to replace it', async () => {
    const { invoker, executions, clock } = await withStartLost();
    clock.goOn(60);

    const overdue = await invoker.start(ASKED);
    const startedOverdue = executions.inputs.size;
    clock.goOn(10);
    const settled = await invoker.start(ASKED);

    expect([overdue.status, startedOverdue]).toEqual(['RUNNING', 0]);
    expect([settled.status, executions.inputs.size]).toEqual(['RUNNING', 1]);
  });

  it('remembers work for as long as it may run, however short the retention and however late it started', async () => {
    const { invoker, executions, clock } = await withStartLost({ retentionSeconds: 1 });
    clock.goOn(59);

    await invoker.start(ASKED);
    clock.goOn(59);
    const again = await invoker.start(ASKED);

    expect(again.status).toBe('RUNNING');
    expect(executions.inputs.size).toBe(1);
  });

  it('counts a row that has expired as gone', async () => {
    const { invoker, executions, table, clock } = anInvoker();
    const { executionId } = await invoker.start(ASKED);
    table.finish(executionId, { status: 'SUCCEEDED', result: '{}' });
    clock.goOn(86_400 + 2 * 60 + 1);

    const again = await invoker.start(ASKED);

    expect(again).toMatchObject({ executionId, status: 'RUNNING' });
    expect(executions.inputs.size).toBe(2);
  });

  it('lets nobody wait for an Express machine that refused to start', async () => {
    const { aws, invoker } = await openInvoker({ machineType: 'EXPRESS' });
    aws.disturb({ StartExecution: { fault: 'is throttled', times: 1 } });

    await expect(invoker.start(ASKED)).rejects.toThrow('refused to start the execution: ThrottlingException');
    const again = await invoker.start(ASKED);
    const next = await invoker.start({ ...ASKED, attempt: 2 });

    expect(again).toMatchObject({ status: 'FAILED', failure: 'throttled' });
    expect(next.status).toBe('RUNNING');
  });

  it('gives up, with nothing started, when the row changes each time that it looks', async () => {
    const { table, executions, invoker } = anInvoker({ cache: CACHE });
    await invoker.start(ASKED);
    const [id = ''] = table.rows.keys();
    table.finish(id, { status: 'FAILED', error: 'OrderNotFound' });
    let changes = 0;
    const restless: typeof table = {
      ...table,
      put: (row, replacing, within) => {
        table.finish(id, { executionName: `other-${(changes += 1)}` });
        return table.put(row, replacing, within);
      },
    };
    const bench = anInvoker(
      { cache: CACHE },
      { table: restless, executions, clock: { now: () => 0, goOn: () => undefined } },
    );

    await expect(bench.invoker.start(THEY_ASKED)).rejects.toMatchObject({ name: 'ContendedStartError' });
    expect(executions.inputs.size).toBe(1);
  });
});

describe('start with results that are shared', () => {
  it('reuses a result for another contact, with its age, until it is old', async () => {
    const { invoker, table, executions, clock } = anInvoker({ cache: CACHE });
    const { executionId } = await invoker.start(ASKED);
    table.finish(executionId, {
      status: 'SUCCEEDED',
      result: '{"state":"shipped"}',
      finishedAt: '2026-11-26T08:00:00Z',
    });
    clock.goOn(59);

    const reused = await invoker.start(THEY_ASKED);
    clock.goOn(1);
    const old = await invoker.start(THEY_ASKED);

    expect(reused).toMatchObject({ executionId, status: 'SUCCEEDED', ageSeconds: '59', result: { state: 'shipped' } });
    expect(old).toMatchObject({ executionId, status: 'RUNNING' });
    expect(executions.inputs.size).toBe(2);
  });

  it('joins what runs for another contact', async () => {
    const { invoker, executions } = anInvoker({ cache: CACHE });

    const mine = await invoker.start(ASKED);
    const theirs = await invoker.start(THEY_ASKED);

    expect(theirs).toEqual(mine);
    expect(executions.inputs.size).toBe(1);
  });

  it('tries again for another contact what failed, and for the same one with the next attempt', async () => {
    const { invoker, table, executions } = anInvoker({ cache: CACHE });
    const { executionId } = await invoker.start(ASKED);
    table.finish(executionId, { status: 'FAILED', error: 'OrderNotFound' });

    const same = await invoker.start(ASKED);
    const next = await invoker.start({ ...ASKED, attempt: 2 });
    table.finish(executionId, { status: 'FAILED', error: 'OrderNotFound' });
    const theirs = await invoker.start(THEY_ASKED);

    expect([same.status, next.status, theirs.status]).toEqual(['FAILED', 'RUNNING', 'RUNNING']);
    expect([next.attempt, theirs.attempt]).toEqual(['2', '1']);
    expect(executions.inputs.size).toBe(3);
  });

  it('does not let one dead execution stand in the way of others', async () => {
    const { invoker, executions, clock } = anInvoker({ cache: CACHE });
    await invoker.start(ASKED);
    const [name = ''] = executions.inputs.keys();
    executions.described.set(name, { status: 'TIMED_OUT' });
    clock.goOn(60);

    const theirs = await invoker.start(THEY_ASKED);

    expect(theirs.status).toBe('RUNNING');
    expect(executions.inputs.size).toBe(2);
  });

  it('shares nothing when a value of the key is missing', async () => {
    const { invoker } = anInvoker({ cache: CACHE });

    const mine = await invoker.start({ ...ASKED, parameters: {} });
    const theirs = await invoker.start({ ...THEY_ASKED, parameters: { orderNumber: '' } });

    expect(theirs.executionId).not.toBe(mine.executionId);
  });

  it('shares nothing without a key: rows belong to the contact', async () => {
    const { invoker } = anInvoker();

    const mine = await invoker.start(ASKED);
    const theirs = await invoker.start(THEY_ASKED);

    expect(theirs.executionId).not.toBe(mine.executionId);
  });
});
