import { describe, expect, it } from 'vitest';
import { orderStatusFlow } from '../../fixtures/order-status-flow.ts';
import { contactFlowOf } from './contact-flow-of.ts';

describe('contactFlowOf', () => {
  it('takes a bare flow for an inbound one', () => {
    expect(contactFlowOf(orderStatusFlow)).toEqual({
      type: 'CONTACT_FLOW',
      description: '',
      content: orderStatusFlow,
    });
  });

  it('keeps what a flow from the builder says of itself', () => {
    const flow = { name: 'Hold', type: 'CUSTOMER_HOLD', description: 'Music.', content: orderStatusFlow } as const;

    expect(contactFlowOf(flow)).toBe(flow);
  });
});
