import { describe, expect, it } from 'vitest';
import { built } from '../built-flow.fixture.ts';

describe('logging', () => {
  it.each(['Enabled', 'Disabled'] as const)('sets the logging behaviour to %s and goes on', (behavior) => {
    const [block] = built((call) => call.logging(behavior));

    expect(block).toEqual({
      Identifier: `logging-${behavior.toLowerCase()}`,
      Type: 'UpdateFlowLoggingBehavior',
      Parameters: { FlowLoggingBehavior: behavior },
      Transitions: { NextAction: 'end' },
    });
  });
});
