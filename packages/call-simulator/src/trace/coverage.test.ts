import { describe, expect, it } from 'vitest';
import { block, cases, flowOf, hangUp, invoke, orderFlow, to } from '../../fixtures/flows.ts';
import { playCall } from '../runner/play-call.ts';
import { coverage } from './coverage.ts';

describe('coverage', () => {
  it('counts the edges that calls walked, and flags the error branches of Lambda blocks', async () => {
    const flow = orderFlow();
    const scenario = { functions: { 'order-status': { answer: { state: 'shipped' } } } };
    const traces = [await playCall({ flow, scenario }), await playCall({ flow, scenario })];

    const { walked, notWalked } = coverage(flow, traces);

    expect(walked.map(({ block: from, name, target, walks }) => [from, name, target, walks])).toEqual([
      ['greet', 'NextAction', 'look-up', 2],
      ['look-up', 'NextAction', 'tell', 2],
      ['tell', 'NextAction', 'bye', 2],
    ]);
    expect(notWalked.filter(({ lambdaError }) => lambdaError)).toMatchObject([
      { block: 'look-up', name: 'NoMatchingError', target: 'sorry', path: 'Transitions.Errors[0]' },
    ]);
  });

  it('leaves out the edges that no call can take', () => {
    const flow = flowOf(
      block('compare', 'Compare', {}, cases({ a: 'loop' }, 'bye', { NoMatchingCondition: 'bye' })),
      block('loop', 'Loop', {}, cases({ ContinueLooping: 'f', DoneLooping: 'queue' }, 'bye')),
      invoke('f', 'loop', 'bye'),
      block('queue', 'TransferContactToQueue', {}, to('bye', { NoMatchingError: 'bye' })),
      hangUp,
    );

    const { notWalked } = coverage(flow, []);

    expect(notWalked.map((edge) => `${edge.block} ${edge.name}`)).toEqual([
      'compare a',
      'compare NoMatchingCondition',
      'loop ContinueLooping',
      'loop DoneLooping',
      'f NextAction',
      'f NoMatchingError',
      'queue NoMatchingError',
    ]);
  });
});
