import { describe, expect, it } from 'vitest';
import { conditions, errors, hangUp, invoke, leading, loop } from '../rules/flow.fixture.ts';
import { branchesOf, errorTarget } from './branches.ts';

describe('branchesOf', () => {
  it('lists the plain way, then conditions, then errors, with their places', () => {
    const action = leading(loop('again', 'turn', 'done'), {
      NextAction: 'done',
      Errors: errors({ NoMatchingError: 'sorry' }),
      Conditions: conditions({ ContinueLooping: 'turn', DoneLooping: 'done' }),
    });

    const branches = branchesOf(action);

    expect(branches).toEqual([
      { kind: 'next', name: 'NextAction', target: 'done', path: 'Transitions.NextAction' },
      { kind: 'condition', name: 'ContinueLooping', target: 'turn', path: 'Transitions.Conditions[0]' },
      { kind: 'condition', name: 'DoneLooping', target: 'done', path: 'Transitions.Conditions[1]' },
      { kind: 'error', name: 'NoMatchingError', target: 'sorry', path: 'Transitions.Errors[0]' },
    ]);
  });

  it('lists none for an action that ends the flow', () => {
    expect(branchesOf(hangUp('bye'))).toEqual([]);
  });
});

describe('errorTarget', () => {
  const action = leading(invoke('ask', 'next', 'sorry'), {
    Errors: errors({ QueueAtCapacity: 'full', NoMatchingError: 'sorry' }),
  });

  it.each([
    ['the branch of the type', 'QueueAtCapacity', 'full'],
    ['NoMatchingError for a type that is not listed', 'Other', 'sorry'],
    ['NoMatchingError itself', 'NoMatchingError', 'sorry'],
  ])('takes %s', (_, errorType, target) => {
    expect(errorTarget(action, errorType)).toBe(target);
  });

  it('is undefined where neither is there', () => {
    expect(errorTarget(hangUp('bye'), 'NoMatchingError')).toBeUndefined();
  });
});
