import { PING_INPUT } from '@warmline/warm-guard';
import { describe, expect, it } from 'vitest';
import { aHandler } from '../../fixtures/a-handler.ts';
import { anEvent, CONTACT_ID } from '../../fixtures/event.ts';

const CONTEXT = { getRemainingTimeInMillis: () => 3000 };

describe('createInvokerHandler', () => {
  it('starts without an id, and reports with one', async () => {
    const { handler, executions } = aHandler();

    const { executionId } = await handler(anEvent(), CONTEXT);
    const answer = await handler(anEvent({ executionId, executionTurn: '4', comfortEvery: '5' }), CONTEXT);

    expect(answer).toMatchObject({ executionId, status: 'RUNNING', turn: '5', comfort: 'true' });
    expect(executions.inputs.size).toBe(1);
  });

  it('starts the attempt that the flow asks for', async () => {
    const { handler } = aHandler();

    const first = await handler(anEvent(), CONTEXT);
    const second = await handler(anEvent({ orderNumber: '1001', executionAttempt: '2' }), CONTEXT);

    expect([first.attempt, second.attempt]).toEqual(['1', '2']);
    expect(second.executionId).not.toBe(first.executionId);
  });

  it.each(['', null])(
    'reports, and starts nothing, where the flow gives %j for an id that it does not have',
    async (id) => {
      const { handler, executions } = aHandler();

      const answer = await handler(anEvent({ executionId: id }), CONTEXT);

      expect(answer).toMatchObject({ executionId: '', status: 'FAILED', failure: 'unknown-execution' });
      expect(executions.inputs.size).toBe(0);
    },
  );

  it('answers a ping, and starts nothing', async () => {
    const { handler, executions, lines } = aHandler();

    expect(await handler(PING_INPUT, CONTEXT)).toMatchObject({ eventResponse: 'warm' });
    expect(executions.inputs.size).toBe(0);
    expect(lines).toMatchObject([{ EventType: 'Warmline' }]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'start'],
    ['an event of API Gateway', { httpMethod: 'GET' }],
    ['an event without a contact', { Name: 'ContactFlowEvent', Details: { Parameters: {} } }],
    ['an event with an empty contact id', { Name: 'ContactFlowEvent', Details: { ContactData: { ContactId: '' } } }],
  ])('refuses %s', async (_, event) => {
    const { handler, lines } = aHandler();

    await expect(handler(event, CONTEXT)).rejects.toMatchObject({ name: 'NotAContactFlowEventError' });
    expect(lines).toMatchObject([{ level: 'ERROR', thrown: 'NotAContactFlowEventError' }]);
  });

  it('takes an event without parameters', async () => {
    const { Name, Details } = anEvent();
    const { handler } = aHandler();

    const answer = await handler({ Name, Details: { ContactData: Details.ContactData } }, CONTEXT);

    expect(answer.status).toBe('RUNNING');
  });

  it.each([
    [3000, 2750],
    [900_000, 3750],
    [undefined, 3750],
    [NaN, 3750],
  ])('of %s ms that remain, gives AWS %i ms', async (remaining, milliseconds) => {
    const { handler, given } = aHandler();

    await handler(anEvent(), remaining === undefined ? undefined : { getRemainingTimeInMillis: () => remaining });

    expect(given).toEqual([milliseconds, milliseconds]);
  });

  it('asks AWS nothing when no time remains', async () => {
    const { handler, given } = aHandler();

    await expect(handler(anEvent(), { getRemainingTimeInMillis: () => 100 })).rejects.toMatchObject({
      name: 'OutOfTimeError',
    });
    expect(given).toEqual([]);
  });

  it('writes one line for each invocation, with what an operator needs', async () => {
    const { handler, lines, table } = aHandler();

    const { executionId } = await handler(anEvent(), CONTEXT);
    table.finish(executionId, { status: 'FAILED', error: 'OrderNotFound', cause: 'secret' });
    await handler(anEvent({ executionId, executionTurn: '1' }), CONTEXT);

    const common = { message: 'invoker', job: 'order-status', contactId: CONTACT_ID, milliseconds: 0, executionId };
    expect(lines).toEqual([
      { level: 'INFO', ...common, action: 'start', status: 'RUNNING', attempt: '1', turn: '0', failure: '', error: '' },
      {
        level: 'WARN',
        ...common,
        action: 'check',
        status: 'FAILED',
        attempt: '1',
        turn: '2',
        failure: 'function-error',
        error: 'OrderNotFound',
      },
    ]);
  });

  it('says at the start that a number alone is no secret', () => {
    const { lines } = aHandler({ cache: { ttlSeconds: 60, key: ['customerEndpoint.address'] } });

    expect(lines).toHaveLength(1);
    expect(lines[0]?.['warning']).toContain('customerEndpoint.address alone');
  });
});
