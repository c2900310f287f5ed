import { describe, expect, it } from 'vitest';
import { visitOf } from '../../fixtures/calls.ts';
import { updateFlowLoggingBehavior } from './update-flow-logging-behavior.ts';

describe('updateFlowLoggingBehavior', () => {
  it.each(['Enabled', 'Disabled'])('changes nothing in the call when logs are %s', (FlowLoggingBehavior) => {
    const move = updateFlowLoggingBehavior.enter(visitOf({ FlowLoggingBehavior }));

    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes: {} });
  });
});
