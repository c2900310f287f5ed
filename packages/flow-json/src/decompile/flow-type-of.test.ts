import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { likelyFlowType } from './flow-type-of.ts';

function flowWith(...types: readonly string[]): Flow {
  const Actions = types.map((Type, index) => ({ Identifier: String(index), Type, Transitions: {} }));
  return { Version: '2019-10-30', StartAction: '0', Actions };
}

describe('likelyFlowType', () => {
  it.each([
    ['an inbound flow where nothing speaks against it', flowWith('MessageParticipant'), 'CONTACT_FLOW'],
    ['a queue flow of looped prompts', flowWith('MessageParticipantIteratively', 'Loop'), 'CUSTOMER_QUEUE'],
    ['the type that takes most', flowWith('SendSMS', 'PutDialRequest', 'MessageParticipant'), 'CAMPAIGN'],
    ['what the flow says', { ...flowWith(), Metadata: { type: 'agentHold' } }, 'AGENT_HOLD'],
    ['a module by its settings', { ...flowWith(), Settings: {} }, 'MODULE'],
  ])('takes %s', (_, flow, type) => {
    expect(likelyFlowType(flow)).toBe(type);
  });
});
