import { setTimeout } from 'node:timers/promises';
import { exampleContext, exampleEvent, type ContactFlowEvent, type LambdaContext } from '@warmline/flow-json';
import { PING_INPUT } from '@warmline/warm-guard';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import probe from '../probe.json' with { type: 'json' };
import { createAcquirer } from './acquirer.ts';
import { createHandler, type Payer, type Surroundings } from './capture-payment.ts';
import type { Charge } from './charge.ts';
import { MemoryRecords } from './memory-records.ts';
import { findInTable, type FindOrder } from './orders.ts';
import { startPaymentsTable, type PaymentsTable } from './payments-table.fixture.ts';

const ORDERS: Readonly<Record<string, { amount: number; cardToken: string }>> = {
  '1': { amount: 2490, cardToken: 'card-good' },
  '2': { amount: 500, cardToken: 'card-good' },
  '3': { amount: 9900, cardToken: 'card-empty' },
  '4': { amount: 100, cardToken: 'card-on-a-bad-line' },
};
const findOrder: FindOrder = (orderNumber) => Promise.resolve(ORDERS[orderNumber]);

const CAPTURED = { outcome: 'captured', amount: '24 dollars and 90 cents', receipt: '40001' };

const memory: PaymentsTable = {
  ...((records) => ({ open: () => records, content: () => Promise.resolve('') }))(new MemoryRecords()),
  stop: () => Promise.resolve(),
};

describe.each([
  ['DynamoDB, over HTTP', startPaymentsTable],
  ['memory', () => Promise.resolve(memory)],
])('createHandler with records in %s', { timeout: 30_000 }, (_, start) => {
  let table: PaymentsTable;
  let contacts = 0;

  beforeAll(async () => {
    table = await start();
  });
  afterAll(() => table.stop());

  /** A handler of its own, as each of Lambda's environments has one; `charge` is the world that they share. */
  function environment(charge: Charge, records = table.open()) {
    const surroundings: Surroundings = { findOrder, charge, records };
    return createHandler(surroundings);
  }

  function newContact(): (orderNumber: string) => ReturnType<typeof exampleEvent<{ orderNumber: string }>> {
    const ContactId = `contact-${(contacts += 1)}`;
    return (orderNumber) => exampleEvent({ orderNumber }, { ContactId });
  }

  test('three tries one after another charge once, and answer the same', async () => {
    const { charge, requests } = provider();
    const pay = newContact();

    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await environment(charge)(pay('1'), clock()));

    expect(answers).toEqual([CAPTURED, CAPTURED, CAPTURED]);
    expect(requests).toHaveLength(1);
  });

  test('three tries at once charge once, and answer the same', async () => {
    const { charge, requests } = provider((charged) => setTimeout(100).then(charged));
    const pay = newContact();

    const answers = await Promise.all([1, 2, 3].map(() => environment(charge)(pay('1'), clock())));

    expect(answers).toEqual([CAPTURED, CAPTURED, CAPTURED]);
    expect(requests).toHaveLength(1);
  });

  test('tries whose answers from the provider are lost throw, and the third gives the receipt of the one charge', async () => {
    const { charge, requests } = provider();
    const pay = newContact();

    await expect(environment(charge)(pay('4'), clock())).rejects.toThrow('The connection was reset');
    await expect(environment(charge)(pay('4'), clock())).rejects.toThrow('The connection was reset');
    const third = await environment(charge)(pay('4'), clock());

    expect(third).toEqual({ outcome: 'captured', amount: '1 dollar', receipt: '40001' });
    expect(requests.map(({ key }) => key)).toEqual(['order-4', 'order-4', 'order-4']);
  });

  test('after a try that died between charge and answer, the next waits for its time to be over and does not charge again', async () => {
    const { charge, requests } = provider((charged, request) => (request === 1 ? NEVER : charged()));
    const pay = newContact();

    void environment(charge)(pay('1'), clock(700));
    await vi.waitUntil(() => requests.length === 1);
    const second = await environment(charge)(pay('1'), clock(5000));

    expect(second).toEqual(CAPTURED);
    expect(requests.map(({ key }) => key)).toEqual(['order-1', 'order-1']);
  });

  test('a try that finds another at work to its own end throws, so that it is tried again', async () => {
    const { charge } = provider(() => NEVER);
    const pay = newContact();

    void environment(charge)(pay('1'), clock(60_000));
    const second = environment(charge)(pay('1'), clock(800));

    await expect(second).rejects.toThrow('already an execution in progress');
  });

  test('an outcome that cannot be kept throws, and the next try does not charge again', async () => {
    const { charge, requests } = provider();
    const pay = newContact();
    const failing = table.open();
    const keep = vi.spyOn(failing, 'saveSuccess').mockRejectedValueOnce(new Error('the table is not there'));

    const first = environment(charge, failing)(pay('1'), clock(400));
    await expect(first).rejects.toThrow('Failed to update success record');
    keep.mockRestore();
    const second = await environment(charge)(pay('1'), clock(5000));

    expect(second).toEqual(CAPTURED);
    expect(requests.map(({ key }) => key)).toEqual(['order-1', 'order-1']);
  });

  test('a declined card is an answer, and is not tried again', async () => {
    const { charge, requests } = provider();
    const pay = newContact();

    const answers = [await environment(charge)(pay('3'), clock()), await environment(charge)(pay('3'), clock())];

    const declined = { outcome: 'declined', amount: '99 dollars', receipt: '' };
    expect(answers).toEqual([declined, declined]);
    expect(requests).toHaveLength(1);
  });

  test('a provider out of reach throws, and the next try charges', async () => {
    const { charge } = provider((charged, request) => (request === 1 ? OUT_OF_REACH() : charged()));
    const pay = newContact();

    await expect(environment(charge)(pay('1'), clock())).rejects.toThrow('no connection');
    const second = await environment(charge)(pay('1'), clock());

    expect(second).toEqual(CAPTURED);
  });

  test('two orders in one contact are both charged', async () => {
    const { charge } = provider();
    const pay = newContact();

    const answers = [await environment(charge)(pay('1'), clock()), await environment(charge)(pay('2'), clock())];

    expect(answers.map(({ receipt }) => receipt)).toEqual(['40001', '40002']);
  });

  test('one order in two contacts is charged once', async () => {
    const { charge } = provider();

    const answers = [
      await environment(charge)(newContact()('1'), clock()),
      await environment(charge)(newContact()('1'), clock()),
    ];

    expect(answers).toEqual([CAPTURED, CAPTURED]);
  });

  test('an order that is not there is not charged', async () => {
    const { charge, requests } = provider();

    const answer = await environment(charge)(newContact()('999'), clock());

    expect(answer).toEqual({ outcome: 'unknown-order', amount: '', receipt: '' });
    expect(requests).toEqual([]);
  });

  test('the provider gets the time that is left, but for what the answer takes', async () => {
    const { charge, requests } = provider();

    await environment(charge)(newContact()('1'), exampleContext(30_000));

    expect(requests).toMatchObject([{ amount: 2490, withinMilliseconds: 29_000 }]);
  });

  test('neither answers nor records nor logs hold the card, and records name neither contact nor order', async () => {
    const { charge } = provider();
    const logged = vi.spyOn(console, 'log');
    const pay = newContact();

    const answer = await environment(charge)(pay('1'), clock());

    const traces = JSON.stringify(answer) + (await table.content()) + JSON.stringify(logged.mock.calls);
    expect(traces).not.toMatch(/card-|contact-|"S":"order/);
    logged.mockRestore();
  });

  test('the probe of a deployment finds its order, and neither charges nor keeps anything', async () => {
    const { charge, requests } = provider();
    const records = table.open();
    const kept = vi.spyOn(records, 'saveInProgress');
    const before = await table.content();
    const handler = createHandler({ findOrder: findInTable, charge, records });

    const answer = await handler(probe as ContactFlowEvent<Payer>, clock());

    expect(answer).toEqual({ outcome: 'declined', amount: '24 dollars and 90 cents', receipt: '' });
    expect(requests).toEqual([]);
    expect(kept).not.toHaveBeenCalled();
    expect(await table.content()).toBe(before);
    kept.mockRestore();
  });

  test('the same event without its mark is charged', async () => {
    const { charge, requests } = provider();
    const { Name, Details } = probe as ContactFlowEvent<Payer>;
    const ContactData = { ...Details.ContactData, ContactId: `contact-${(contacts += 1)}` };

    await createHandler({ findOrder: findInTable, charge, records: table.open() })(
      { Name, Details: { ...Details, ContactData } },
      clock(),
    );

    expect(requests).toHaveLength(1);
  });

  test('a keep-warm ping charges nothing', async () => {
    const { charge, requests } = provider();

    const answer: unknown = await environment(charge)(PING_INPUT as never, clock());

    expect(answer).toMatchObject({ eventResponse: 'warm' });
    expect(requests).toEqual([]);
  });
});

const NEVER = new Promise<never>(() => undefined);
const OUT_OF_REACH = (): Promise<never> => Promise.reject(new Error('no connection'));

/** The example's provider, with a memory of what was asked of it; `answer` may keep back what it says to a request, from 1. */
function provider(
  answer: (charged: () => ReturnType<Charge>, request: number) => ReturnType<Charge> = (charged) => charged(),
) {
  const acquirer = createAcquirer();
  const requests: { amount: number; key: string; withinMilliseconds: number }[] = [];
  const charge: Charge = (amount, token, key, withinMilliseconds) => {
    requests.push({ amount, key, withinMilliseconds });
    const charged = acquirer(amount, token, key, withinMilliseconds);
    // What is charged is charged, whether anybody hears of it or not.
    charged.catch(() => undefined);
    return answer(() => charged, requests.length);
  };
  return { charge, requests };
}

/** A context whose time runs. */
function clock(milliseconds = 5000): LambdaContext {
  const end = Date.now() + milliseconds;
  return { ...exampleContext(), getRemainingTimeInMillis: () => end - Date.now() };
}
