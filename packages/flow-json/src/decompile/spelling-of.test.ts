import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { spellingOf } from './spelling-of.ts';

const tidy = (Identifier: string): Action => ({
  Parameters: { Text: 'Hello.' },
  Identifier,
  Type: 'MessageParticipant',
  Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
});

const byHand = (Identifier: string): Action => ({
  Identifier,
  Type: 'MessageParticipant',
  Parameters: { Text: 'Hello.' },
  Transitions: {
    NextAction: 'end',
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }],
    Conditions: [],
  },
});

const HAND = {
  action: ['Identifier', 'Type', 'Parameters', 'Transitions'],
  error: ['ErrorType', 'NextAction'],
  empty: ['Parameters', 'Conditions'],
};

describe('spellingOf', () => {
  it('says nothing of what is spelt as usual', () => {
    expect(spellingOf([tidy('a'), tidy('b')])).toEqual([]);
  });

  it('says once what holds for all', () => {
    expect(spellingOf([byHand('a'), byHand('b')])).toMatchObject([HAND]);
  });

  it('names the blocks that are spelt otherwise', () => {
    expect(spellingOf([tidy('a'), byHand('b'), tidy('c')])).toMatchObject([{ blocks: ['b'], ...HAND }]);
    expect(spellingOf([byHand('a'), tidy('b'), byHand('c')])).toMatchObject([{ blocks: ['b'] }, HAND]);
  });

  it('leaves out what no spelling writes', () => {
    const odd = { ...tidy('odd'), Comment: 'mine' } as Action;

    expect(spellingOf([tidy('a'), odd])).toEqual([]);
  });
});
