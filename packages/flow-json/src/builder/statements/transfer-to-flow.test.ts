import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';
import { flow } from '../resources.ts';

describe('transferToFlow', () => {
  it('goes on in another flow, and comes back only where that fails', () => {
    const [transfer] = built((call) => {
      call.transferToFlow(flow('opening-hours'), { onFailure: (call) => call.say('Sorry.') });
      call.disconnect();
    });

    expect(transfer).toEqual({
      Identifier: 'transfer-to-flow',
      Type: 'TransferToFlow',
      Parameters: { ContactFlowId: '${flows.opening-hours}' },
      Transitions: {
        NextAction: 'say-sorry',
        Errors: [{ NextAction: 'say-sorry', ErrorType: 'NoMatchingError' }],
      },
    });
  });

  it('leads to what follows where the failure says nothing', () => {
    const targets = wiring((call) => {
      call.transferToFlow(flow('other'), { name: 'go', onFailure: () => undefined });
      call.say('Goodbye.');
    });

    expect(targets['go']).toBe('> say-goodbye, NoMatchingError > say-goodbye');
  });
});
