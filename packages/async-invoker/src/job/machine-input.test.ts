import { describe, expect, it } from 'vitest';
import { anEvent } from '../../fixtures/event.ts';
import { machineInput } from './machine-input.ts';

describe('machineInput', () => {
  it('gives equal text for equal inputs, because Step Functions compares the texts', () => {
    const one = machineInput({ key: 'k', event: anEvent({ a: '1', b: '2' }) });
    const other = machineInput({ event: anEvent({ b: '2', a: '1' }), key: 'k' });

    expect(other).toBe(one);
  });

  it('refuses what Step Functions does not take, with both sizes', () => {
    const large = (): string => machineInput({ key: 'k', event: anEvent({ note: 'ü'.repeat(140_000) }) });

    expect(large).toThrow(/The event has 28\d{4} bytes as the state machine's input; it takes 262144\./);
  });
});
