import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { branches, converted, oldExport, oldModule, parameters } from './old-block.fixture.ts';

const bye = oldModule('Disconnect', { id: 'bye' });

describe('the type of a converted flow', () => {
  it('gives modules the settings that the service wants, and knows them by what returns from them', () => {
    const hello = oldModule('PlayPrompt', {
      parameters: parameters({ Text: 'Hi' }),
      branches: branches({ Success: 'bye' }),
    });
    const back = oldModule('ReturnFromFlowModule', { id: 'bye' });

    const { flow, flowType } = converted({ ...oldExport([hello, back], 'unheard'), metadata: {} });

    expect(flowType).toBe('MODULE');
    expect(lint(flow)).toEqual([]);
    expect(converted(oldExport([bye])).flow).not.toHaveProperty('Settings');
  });

  it.each([
    ['contactFlow', 'CONTACT_FLOW'],
    ['customerQueue', 'CUSTOMER_QUEUE'],
    ['customerHold', 'CUSTOMER_HOLD'],
    ['customerWhisper', 'CUSTOMER_WHISPER'],
    ['outboundWhisper', 'OUTBOUND_WHISPER'],
    ['agentHold', 'AGENT_HOLD'],
    ['agentWhisper', 'AGENT_WHISPER'],
    ['agentTransfer', 'AGENT_TRANSFER'],
    ['queueTransfer', 'QUEUE_TRANSFER'],
    ['contactFlowModule', 'MODULE'],
    ['__proto__', undefined],
  ])('takes %s for the type %s', (word, flowType) => {
    expect(converted(oldExport([bye], word)).flowType).toBe(flowType);
  });
});
