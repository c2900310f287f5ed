import { describe, expect, it } from 'vitest';
import { orderFlow } from '../../fixtures/flows.ts';
import { SimulatorUsageError } from '../errors.ts';
import { playCall } from '../runner/play-call.ts';
import { summarise } from './summarise.ts';

describe('summarise', () => {
  it('gives the keys that other programs rely on, times in seconds', async () => {
    const trace = await playCall({
      flow: orderFlow(),
      scenario: { functions: { 'order-status': { fails: 'hangs' } } },
    });

    const summary = summarise(trace);

    expect(summary).toMatchObject({
      outcome: 'disconnected',
      seconds: 11.667,
      heard: [
        { at: 0, text: 'Thanks for calling. One moment.' },
        { at: 10.067, text: 'Please call again later.' },
      ],
      silence: { longestSeconds: 8, totalSeconds: 8 },
      limits: [{ type: 'limit', limit: 'lambda-hung', block: 'look-up', at: 10.067 }],
    });
    expect(Object.keys(summary)).toEqual(['outcome', 'seconds', 'heard', 'silence', 'limits', 'events']);
    expect(summary.events).toHaveLength(trace.events.length);
    expect(summary.events).toContainEqual(expect.objectContaining({ type: 'invoked', at: 2.067, until: 10.067 }));
  });

  it('throws on a trace without an end', () => {
    expect(() => summarise({ description: '', events: [] })).toThrow(SimulatorUsageError);
  });
});
