import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { action } from '../rules/flow.fixture.ts';
import { conditionOrder } from './condition-order.ts';

/** A comparison with conditions written as `Operator operand`. */
const trying = (...conditions: readonly string[]): Action =>
  action(
    'check',
    'Compare',
    {},
    {
      NextAction: 'end',
      Conditions: conditions.map((condition) => {
        const [Operator = '', operand = ''] = condition.split(' ');
        return { NextAction: 'end', Condition: { Operator, Operands: [operand] } };
      }),
    },
  );

const ROWS: readonly [what: string, before: Action, after: Action, differs: boolean][] = [
  [
    'the same order is',
    trying('NumberLessThan 5', 'NumberLessThan 9'),
    trying('NumberLessThan 5', 'NumberLessThan 9'),
    false,
  ],
  [
    'thresholds that changed places are not',
    trying('NumberLessThan 5', 'NumberLessThan 9'),
    trying('NumberLessThan 9', 'NumberLessThan 5'),
    true,
  ],
  [
    'texts that a value equals one of at most are',
    trying('Equals a', 'Equals b'),
    trying('Equals b', 'Equals a'),
    false,
  ],
  [
    'a text behind what it may be met by is not',
    trying('Equals a', 'TextContains a'),
    trying('TextContains a', 'Equals a'),
    true,
  ],
  [
    'texts on one side of another condition are',
    trying('Equals a', 'Equals b', 'TextContains c'),
    trying('Equals b', 'Equals a', 'TextContains c'),
    false,
  ],
  [
    'a text that went past another condition is not',
    trying('Equals a', 'TextContains c', 'Equals b'),
    trying('Equals b', 'Equals a', 'TextContains c'),
    true,
  ],
  [
    'conditions that came or went are',
    trying('NumberLessThan 5', 'NumberLessThan 9'),
    trying('NumberLessThan 9', 'NumberLessThan 7'),
    false,
  ],
  ['a condition that comes again is', trying('Equals a', 'Equals a'), trying('Equals a'), false],
];

describe('conditionOrder', () => {
  it.each(ROWS)('%s the same', (_, before, after, differs) => {
    expect(conditionOrder(before, after) !== undefined).toBe(differs);
  });

  it('lists what both have, in both orders', () => {
    expect(
      conditionOrder(
        trying('NumberLessThan 5', 'NumberLessThan 7', 'NumberLessThan 9'),
        trying('NumberLessThan 9', 'NumberLessThan 5'),
      ),
    ).toEqual({
      before: ['NumberLessThan "5"', 'NumberLessThan "9"'],
      after: ['NumberLessThan "9"', 'NumberLessThan "5"'],
    });
  });
});
