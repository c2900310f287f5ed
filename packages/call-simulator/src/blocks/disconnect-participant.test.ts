import { describe, expect, it } from 'vitest';
import { visitOf } from '../../fixtures/calls.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { endFlowExecution } from './end-flow-execution.ts';

describe('disconnectParticipant', () => {
  it.each([
    ['DisconnectParticipant', disconnectParticipant],
    ['EndFlowExecution', endFlowExecution],
  ])('ends the call, as does %s', (_type, block) => {
    const move = block.enter(visitOf({}));

    expect(move).toEqual({ kind: 'leave', effects: [{ type: 'end', outcome: 'disconnected' }] });
  });
});
