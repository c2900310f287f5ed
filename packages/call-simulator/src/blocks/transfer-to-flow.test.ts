import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { transferToFlow } from './transfer-to-flow.ts';

describe('transferToFlow', () => {
  it.each([
    ['${flows.billing}', 'billing'],
    ['arn:aws:connect:flow/1', 'arn:aws:connect:flow/1'],
    ['$.Attributes.next', 'chosen'],
  ])('leaves for the flow %s', (ContactFlowId, target) => {
    const move = transferToFlow.enter(visitOf({ ContactFlowId }, callOf({}, { attributes: { next: 'chosen' } })));

    const transfer = { type: 'transfer', block: 'it', to: 'flow', target };
    expect(move).toEqual({ kind: 'leave', effects: [transfer, { type: 'end', outcome: 'transferred' }] });
  });

  it('fails where the flow is an attribute that is not set', () => {
    const move = transferToFlow.enter(visitOf({ ContactFlowId: '$.Attributes.next' }));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' } });
  });
});
