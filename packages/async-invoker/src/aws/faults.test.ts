import { describe, expect, it } from 'vitest';
import { FAULTS, type Fault, type Operation } from '../../fixtures/aws/fault.ts';
import { openInvoker } from '../../fixtures/aws/open-invoker.ts';
import { CONTACT_ID } from '../../fixtures/event.ts';

const BUDGET_MILLISECONDS = 400;
/** What a busy machine may add. */
const GRACE_MILLISECONDS = 1500;
const ASKED = { contactId: CONTACT_ID, parameters: { orderNumber: '1001' } };
const WITHIN = { withinMilliseconds: BUDGET_MILLISECONDS };

interface Row {
  readonly operation: Operation;
  readonly fault: Fault;
  readonly times: number;
}

const rowsOf = (...operations: readonly Operation[]): readonly Row[] =>
  operations.flatMap((operation) =>
    Object.keys(FAULTS).flatMap((fault) => [1, Infinity].map((times) => ({ operation, fault: fault as Fault, times }))),
  );

describe('a start', () => {
  it.concurrent.for(rowsOf('PutItem', 'StartExecution'))(
    'keeps its time and starts once when $operation $fault ($times times)',
    async ({ operation, fault, times }, { onTestFinished }) => {
      const { aws, invoker } = await openInvoker({}, onTestFinished);
      aws.disturb({ [operation]: { fault, times } });

      const first = await timed(() => invoker.start({ ...ASKED, ...WITHIN }));
      aws.disturb();
      const again = await invoker.start(ASKED);

      expect(first.milliseconds).toBeLessThan(BUDGET_MILLISECONDS + GRACE_MILLISECONDS);
      expect(['RUNNING', 'thrown']).toContain(first.status);
      expect(again.status).toBe('RUNNING');
      expect(aws.machine.began).toHaveLength(1);
    },
  );

  it.concurrent.for(rowsOf('PutItem', 'StartExecution'))(
    'of an Express machine never starts twice when $operation $fault ($times times)',
    async ({ operation, fault, times }, { onTestFinished }) => {
      const { aws, invoker } = await openInvoker({ machineType: 'EXPRESS' }, onTestFinished);
      aws.disturb({ [operation]: { fault, times } });

      const first = await timed(() => invoker.start({ ...ASKED, ...WITHIN }));
      aws.disturb();
      const again = await invoker.start(ASKED);

      expect(first.milliseconds).toBeLessThan(BUDGET_MILLISECONDS + GRACE_MILLISECONDS);
      // A refusal is written down as long as time remains for it.
      expect(['RUNNING', 'FAILED']).toContain(again.status);
      expect(aws.machine.began.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('a check', () => {
  it.concurrent.for(rowsOf('GetItem', 'DescribeExecution'))(
    'keeps its time and makes nothing up when $operation $fault ($times times)',
    async ({ operation, fault, times }, { onTestFinished }) => {
      const { aws, invoker, finish, goOn } = await openInvoker({}, onTestFinished);
      const { executionId } = await invoker.start(ASKED);
      goOn(60);
      aws.disturb({ [operation]: { fault, times } });

      const first = await timed(() => invoker.check(executionId, WITHIN));
      aws.disturb();
      const running = await invoker.check(executionId);
      await finish(executionId, 'SUCCEEDED', { result: '{"state":"shipped"}' });
      const done = await invoker.check(executionId);

      expect(first.milliseconds).toBeLessThan(BUDGET_MILLISECONDS + GRACE_MILLISECONDS);
      expect(['RUNNING', 'thrown']).toContain(first.status);
      expect([running.status, done.status]).toEqual(['RUNNING', 'SUCCEEDED']);
      expect(aws.machine.began).toHaveLength(1);
    },
  );
});

async function timed(
  call: () => Promise<{ readonly status: string }>,
): Promise<{ status: string; milliseconds: number }> {
  const startedAt = performance.now();
  const status = await call().then(
    (answer) => answer.status,
    () => 'thrown',
  );
  return { status, milliseconds: performance.now() - startedAt };
}
