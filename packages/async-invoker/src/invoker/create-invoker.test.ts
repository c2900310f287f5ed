import { describe, expect, it } from 'vitest';
import { anInvoker, MORNING, type Bench } from '../../fixtures/an-invoker.ts';
import { CONTACT_ID } from '../../fixtures/event.ts';
import type { Description } from '../machine/executions.ts';

const ASKED = { contactId: CONTACT_ID, parameters: { orderNumber: '1001' } };
const DONE = { status: 'SUCCEEDED', result: '{"state":"shipped"}', finishedAt: '2026-11-26T08:00:05.000Z' } as const;

async function started(bench: Bench = anInvoker()): Promise<Bench & { readonly id: string }> {
  const { executionId } = await bench.invoker.start(ASKED);
  return { ...bench, id: executionId };
}

describe('createInvoker', () => {
  it('writes the row and starts the execution that it names', async () => {
    const { invoker, table, executions } = anInvoker();

    const answer = await invoker.start(ASKED);

    const row = table.rows.get(answer.executionId);
    expect(answer).toEqual({
      executionId: expect.stringMatching(/^[\w-]{43}$/) as string,
      status: 'RUNNING',
      attempt: '1',
      turn: '0',
      comfort: 'false',
      failure: '',
      error: '',
    });
    expect(row).toMatchObject({ status: 'PENDING', job: 'order-status', attempt: 1, createdAt: MORNING });
    expect([...executions.inputs.keys()]).toEqual([row?.executionName]);
    expect(JSON.parse([...executions.inputs.values()][0] ?? '')).toEqual({
      key: answer.executionId,
      event: {
        Name: 'ContactFlowEvent',
        Details: { ContactData: { ContactId: CONTACT_ID }, Parameters: { orderNumber: '1001' } },
      },
    });
  });

  it('reports running work turn by turn, without a question to Step Functions', async () => {
    const { invoker, executions, id } = await started();

    const first = await invoker.check(id, { turn: '0', comfortEvery: '2' });
    const second = await invoker.check(id, { turn: first.turn, comfortEvery: '2' });

    expect([first.status, first.turn, first.comfort]).toEqual(['RUNNING', '1', 'false']);
    expect([second.status, second.turn, second.comfort]).toEqual(['RUNNING', '2', 'true']);
    expect(executions.describes()).toBe(0);
  });

  it('gives the result under its own key, with its age', async () => {
    const { invoker, table, clock, id } = await started();
    table.finish(id, DONE);
    clock.goOn(12);

    const answer = await invoker.check(id, { turn: '3' });

    expect(answer).toMatchObject({ status: 'SUCCEEDED', turn: '4', ageSeconds: '7', result: { state: 'shipped' } });
  });

  it('answers at once when the same work is done already', async () => {
    const { invoker, table, executions, id } = await started();
    table.finish(id, DONE);

    const answer = await invoker.start(ASKED);

    expect(answer).toMatchObject({ executionId: id, status: 'SUCCEEDED', turn: '0', result: { state: 'shipped' } });
    expect(executions.inputs.size).toBe(1);
  });

  it('reports failed work failed, and starts it again only with the next attempt', async () => {
    const { invoker, table, executions, id } = await started();
    table.finish(id, { status: 'FAILED', error: 'OrderNotFound', cause: 'no such order' });

    const same = await invoker.start(ASKED);
    const next = await invoker.start({ ...ASKED, attempt: '2' });

    expect(same).toMatchObject({ status: 'FAILED', failure: 'function-error', error: 'OrderNotFound' });
    expect(JSON.stringify(same)).not.toContain('no such order');
    expect(next).toMatchObject({ status: 'RUNNING', attempt: '2' });
    expect(executions.inputs.size).toBe(2);
  });

  it('asks Step Functions about overdue work alone, and believes it in nothing but failures', async () => {
    const { invoker, executions, clock, id } = await started();
    clock.goOn(60);
    const [name = ''] = executions.inputs.keys();

    const running = await invoker.check(id);
    executions.described.set(name, 'throttled');
    const throttled = await invoker.check(id);
    executions.described.set(name, { status: 'SUCCEEDED' });
    const lost = await invoker.check(id);

    expect([running.status, throttled.status]).toEqual(['RUNNING', 'RUNNING']);
    expect(lost).toMatchObject({ status: 'FAILED', failure: 'result-lost' });
    expect(executions.describes()).toBe(3);
  });

  it.each(['SUCCEEDED', 'FAILED', 'TIMED_OUT'] as const)(
    'believes the row that was written while Step Functions was asked, and said %s',
    async (status) => {
      const bench = await started();
      const describe = (): Promise<Description> => {
        bench.table.finish(bench.id, DONE);
        return Promise.resolve({ status });
      };
      const { invoker } = anInvoker({}, { ...bench, executions: { ...bench.executions, describe } });
      bench.clock.goOn(60);

      expect(await invoker.check(bench.id)).toMatchObject({ status: 'SUCCEEDED', result: { state: 'shipped' } });
    },
  );

  it('gives a program a result of any size, which a flow could not take', async () => {
    const { invoker, table, id } = await started();
    const text = 'x'.repeat(100_000);
    table.finish(id, { ...DONE, result: JSON.stringify({ text }) });

    expect(await invoker.check(id)).toMatchObject({ status: 'FAILED', failure: 'result-too-large' });
    expect(await invoker.result(id)).toEqual({ status: 'SUCCEEDED', result: { text }, ageSeconds: 0 });
    expect(await invoker.result('nobody')).toMatchObject({ failure: 'unknown-execution' });
  });

  it('refuses work for nobody', async () => {
    const { invoker } = anInvoker();

    await expect(invoker.start({ ...ASKED, contactId: '' })).rejects.toThrow('contactId is empty');
  });

  it('does not know an execution that nobody started, whose row has expired, or that is none', async () => {
    const { invoker, clock, id } = await started();
    clock.goOn(2 * 86_400);

    const answers = await Promise.all(
      [id, 'A'.repeat(43), '', '  ', 'x'.repeat(50_000)].map((each) => invoker.check(each)),
    );

    expect(answers.map(({ status, failure }) => `${status} ${failure}`)).toEqual(
      answers.map(() => 'FAILED unknown-execution'),
    );
  });
});
