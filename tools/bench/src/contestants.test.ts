import { PING_INPUT } from '@warmline/warm-guard';
import { describe, expect, it } from 'vitest';
import { CONTACT_FLOW_EVENT, type ContactFlowEvent } from './contact-flow-event.ts';
import { CONTESTANTS, type Handler } from './contestants.ts';

const context = {
  functionName: 'order-status',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:order-status:PROD',
};

const pings: Readonly<Record<Exclude<keyof typeof CONTESTANTS, 'bare'>, unknown>> = {
  '@warmline/warm-guard': PING_INPUT,
  'lambda-warmer': { warmer: true },
  '@middy/warmup': { source: 'serverless-plugin-warmup' },
};

describe('CONTESTANTS', () => {
  it.each(Object.entries(CONTESTANTS))(
    '%s answers the call as the bare handler does',
    async (_name, handler: Handler) => {
      const answer = await handler(CONTACT_FLOW_EVENT, context);

      expect(answer).toEqual({ state: 'packed', order: '4711' });
    },
  );

  it.each(Object.entries(pings))('%s really guards: its own ping does not reach the handler', async (name, ping) => {
    const handler: Handler = CONTESTANTS[name as keyof typeof CONTESTANTS];

    const answer = await handler(ping as ContactFlowEvent, context);

    expect(answer).not.toHaveProperty('order');
  });
});
