import { describe, expect, it } from 'vitest';
import { compare, flowOf, hangUp, invoke, say } from '../rules/flow.fixture.ts';
import { reachableActions } from './reachable.ts';

describe('reachableActions', () => {
  it('follows every kind of branch, circles once', () => {
    const flow = flowOf(
      compare('check', 'ask', 'bye'),
      invoke('ask', 'check', 'sorry'),
      say('sorry', 'bye'),
      hangUp('bye'),
      hangUp('lost'),
    );

    expect(reachableActions(flow)).toEqual(new Set(['check', 'bye', 'ask', 'sorry']));
  });

  it('begins at the start, wherever it stands', () => {
    const flow = { ...flowOf(say('one', 'two'), say('two', 'bye'), hangUp('bye')), StartAction: 'two' };

    expect(reachableActions(flow)).toEqual(new Set(['two', 'bye']));
  });

  it('leaves out targets that are gone', () => {
    expect(reachableActions(flowOf(say('one', 'gone')))).toEqual(new Set(['one']));
  });

  it('is empty where the start is no action', () => {
    expect(reachableActions({ ...flowOf(hangUp('bye')), StartAction: 'gone' })).toEqual(new Set());
  });
});
