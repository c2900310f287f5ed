import { exampleContext, exampleEvent } from '@warmline/flow-json';
import { PING_INPUT } from '@warmline/warm-guard';
import { describe, expect, test, vi } from 'vitest';
import { createHandler, handler } from './handler.ts';
import type { FindOrder } from './orders.ts';

describe('handler', () => {
  test.each([
    ['1001', { state: 'shipped', day: 'Thursday' }],
    ['1002', { state: 'packed', day: 'Saturday' }],
    ['1003', { state: 'delivered', day: 'Monday' }],
    ['9', { state: 'unknown', day: '' }],
  ])('says how order %s stands', async (orderNumber, answer) => {
    expect(await handler(exampleEvent({ orderNumber }), exampleContext())).toEqual(answer);
  });

  test('gives the search the time that is left, but for what the answer takes', async () => {
    const search = vi.fn<FindOrder>(() => Promise.resolve(undefined));

    await createHandler(search)(exampleEvent({ orderNumber: '1001' }), exampleContext(60_000));

    expect(search).toHaveBeenCalledWith('1001', 59_500);
  });

  test('lets a failing search throw, so that the alarm and the flow see it', async () => {
    const failing = createHandler(() => Promise.reject(new Error('no connection')));

    const answer = failing(exampleEvent({ orderNumber: '1001' }), exampleContext());

    await expect(answer).rejects.toThrow('no connection');
  });

  test('answers a keep-warm ping without searching', async () => {
    const search = vi.fn<FindOrder>();

    const answer: unknown = await createHandler(search)(PING_INPUT as never, exampleContext());

    expect(answer).toMatchObject({ eventResponse: 'warm' });
    expect(search).not.toHaveBeenCalled();
  });
});
