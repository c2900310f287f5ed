import { describe, expect, it } from 'vitest';
import { built, orderStatus, wiring } from '../built-flow.fixture.ts';

describe('setAttributes', () => {
  it('sets attributes and goes on, also when it fails', () => {
    const [block] = built((call) => {
      call.setAttributes({ language: 'en', caller: call.customer.address });
      call.disconnect();
    });

    expect(block).toEqual({
      Identifier: 'set-language-caller',
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { language: 'en', caller: '$.CustomerEndpoint.Address' }, TargetContact: 'Current' },
      Transitions: {
        NextAction: 'disconnect',
        Errors: [{ NextAction: 'disconnect', ErrorType: 'NoMatchingError' }],
      },
    });
  });

  it('takes a failure branch', () => {
    const targets = wiring((call) => {
      const order = call.invoke(orderStatus, { name: 'ask', onFailure: (call) => call.disconnect() });
      call.setAttributes({ state: order.state }, { name: 'keep', onFailure: (call) => call.say('Sorry.') });
    });

    expect(targets['keep']).toBe('> end, NoMatchingError > say-sorry');
  });
});
