import { exampleContext, exampleEvent } from '@warmline/flow-json';
import { PING_INPUT } from '@warmline/warm-guard';
import { describe, expect, test, vi } from 'vitest';
import { createHandler, handler } from './handler.ts';
import type { FindPoints } from './points.ts';

describe('handler', () => {
  test.each([
    ['1001', { hasPoints: 'yes', points: '120' }],
    ['1002', { hasPoints: 'no', points: '0' }],
    ['9', { hasPoints: 'no', points: '0' }],
  ])('says what order %s earned', async (orderNumber, answer) => {
    expect(await handler(exampleEvent({ orderNumber }), exampleContext())).toEqual(answer);
  });

  test('gives the search the time that is left, but for what the answer takes', async () => {
    const search = vi.fn<FindPoints>(() => Promise.resolve(0));

    await createHandler(search)(exampleEvent({ orderNumber: '1001' }), exampleContext(60_000));

    expect(search).toHaveBeenCalledWith('1001', 59_500);
  });

  test('lets a failing search throw, so that the alarm sees it and the step is told as missing', async () => {
    const failing = createHandler(() => Promise.reject(new Error('no connection')));

    const answer = failing(exampleEvent({ orderNumber: '1001' }), exampleContext());

    await expect(answer).rejects.toThrow('no connection');
  });

  test('answers a keep-warm ping without searching', async () => {
    const search = vi.fn<FindPoints>();

    const answer: unknown = await createHandler(search)(PING_INPUT as never, exampleContext());

    expect(answer).toMatchObject({ eventResponse: 'warm' });
    expect(search).not.toHaveBeenCalled();
  });
});
