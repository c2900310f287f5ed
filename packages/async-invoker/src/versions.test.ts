import { describe, expect, it } from 'vitest';
import { aClock } from '../fixtures/an-invoker.ts';
import { anEvent } from '../fixtures/event.ts';
import { memoryExecutions } from '../fixtures/in-memory.ts';
import { SETTINGS } from '../fixtures/settings.ts';
import { current, newer, older, versionedTable, type Version } from '../fixtures/versions.ts';
import { createInvokerHandler, type InvokerHandler } from './handler/create-invoker-handler.ts';
import { executionName } from './job/execution-name.ts';
import { cacheKey, contactKey } from './job/job-key.ts';
import { workEvent } from './job/work-event.ts';
import type { FoundItem } from './table/row-item.ts';

const VERSIONS = { older, current, newer };
const NAMES = Object.keys(VERSIONS) as (keyof typeof VERSIONS)[];
const PAIRS = NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const));

/** One contact meets two versions, because aliases are not sticky: both work on one table and one state machine. */
function handlersOf(...versions: readonly Version[]) {
  const items = new Map<string, FoundItem>();
  const executions = memoryExecutions();
  const clock = aClock();
  const handlers = versions.map((version): InvokerHandler =>
    createInvokerHandler({
      settings: SETTINGS,
      table: versionedTable(items, version),
      executions,
      now: clock.now,
      log: () => undefined,
    }),
  );
  const finish = (pk: string, result: string): void => {
    items.set(pk, { ...items.get(pk), status: { S: 'SUCCEEDED' }, result: { S: result } });
  };
  return { handlers, executions, clock, finish };
}

describe('two versions of the invoker', () => {
  it.each(PAIRS)(
    '%s starts, %s goes on with the same execution, checks it and gives its result',
    async (one, other) => {
      const { handlers, executions, clock, finish } = handlersOf(VERSIONS[one], VERSIONS[other]);
      const [first, second] = handlers as [InvokerHandler, InvokerHandler];

      const { executionId } = await first(anEvent());
      const again = await second(anEvent());
      clock.goOn(3);
      const running = await second(anEvent({ executionId, executionTurn: again.turn }));
      finish(executionId, '{"state":"shipped"}');
      const done = await second(anEvent({ executionId, executionTurn: running.turn }));
      const doneAgain = await first(anEvent());

      expect([again.executionId, running.status, done.status, doneAgain.status]).toEqual([
        executionId,
        'RUNNING',
        'SUCCEEDED',
        'SUCCEEDED',
      ]);
      expect(done.result).toEqual({ state: 'shipped' });
      expect(executions.inputs.size).toBe(1);
    },
  );

  it('stand parameters that a flow of another version leaves out', async () => {
    const { handlers } = handlersOf(current);
    const [handler] = handlers as [InvokerHandler];

    const { executionId } = await handler(anEvent());
    const answer = await handler(anEvent({ executionId }));

    expect(answer).toMatchObject({ attempt: '1', turn: '1', comfort: 'true' });
  });

  // Another key for the same work means a second execution for a caller who meets both versions: these texts never change.
  it('know the same work by the same key', () => {
    const work = workEvent(anEvent({ orderNumber: '1001', executionTurn: '3' }), []);

    expect(contactKey({ job: 'order-status', work, attempt: 1 })).toBe('D2IGHMcPGbNQ2colntWDeO7YJhLGSW0tqcnkA-MOAv4');
    expect(cacheKey('order-status', ['parameters.orderNumber'], work)).toBe(
      '5qUKy3huTWbXQWhBrrW5HI6Zb-nbOQUttMTG6lhAy-w',
    );
    expect(executionName('k', 1_795_680_000_000)).toBe('k-mwx9ibk0');
  });
});
