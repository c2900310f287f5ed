import { describe, expect, it } from 'vitest';
import { visitOf } from '../../fixtures/calls.ts';
import { withoutEffect } from './without-effect.ts';

describe('withoutEffect', () => {
  it.each([
    { FlowLoggingBehavior: 'Enabled' },
    { TextToSpeechVoice: 'Joanna' },
    { EventHooks: { CustomerQueue: '${flows.queue}' } },
  ])('goes on, and changes nothing: %j', (parameters) => {
    const move = withoutEffect.enter(visitOf(parameters));

    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes: {} });
  });
});
