import { exampleContext, exampleEvent, type ContactFlowEvent } from '@warmline/flow-json';
import { PING_INPUT } from '@warmline/warm-guard';
import { describe, expect, test, vi } from 'vitest';
import probe from '../probe.json' with { type: 'json' };
import type { FindCustomer } from './customers.ts';
import { createHandler, handler, type Caller } from './handler.ts';

describe('handler', () => {
  test('knows the customers of the table by name', async () => {
    const greeting = await handler(exampleEvent({ phone: '+15555550100' }), exampleContext());

    expect(greeting).toEqual({ known: 'yes', firstName: 'Amelia' });
  });

  test('answers politely for a number that is not on record', async () => {
    const greeting = await handler(exampleEvent({ phone: '+15555550999' }), exampleContext());

    expect(greeting).toEqual({ known: 'no', firstName: '' });
  });

  test('lets a failing search throw, so that the alarm and the flow see it', async () => {
    const failing = createHandler(() => Promise.reject(new Error('no connection')));

    const greeting = failing(exampleEvent({ phone: '+15555550100' }), exampleContext());

    await expect(greeting).rejects.toThrow('no connection');
  });

  test('knows the customer of the probe that a deployment sends to a new version', async () => {
    const greeting = await handler(probe as ContactFlowEvent<Caller>, exampleContext());

    expect(greeting).toEqual({ known: 'yes', firstName: 'Amelia' });
  });

  test('answers a keep-warm ping without searching', async () => {
    const search = vi.fn<FindCustomer>();

    const answer: unknown = await createHandler(search)(PING_INPUT as never, exampleContext());

    expect(answer).toMatchObject({ eventResponse: 'warm' });
    expect(search).not.toHaveBeenCalled();
  });
});
