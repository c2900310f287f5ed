import { describe, expect, it } from 'vitest';
import { action, errors } from '../../rules/flow.fixture.ts';
import { actionForms } from './action.ts';

const condition = (Operand: string, NextAction: string, Operator = 'Equals') => ({
  NextAction,
  Condition: { Operator, Operands: [Operand] },
});

/** What the forms of a comparison mirror, whose `NextAction` leads to `end`. */
function mirrored(...conditions: readonly ReturnType<typeof condition>[]): readonly unknown[] {
  const compare = action(
    'check',
    'Compare',
    { ComparisonValue: '$.Channel' },
    { NextAction: 'end', Errors: errors({ NoMatchingCondition: 'other' }), Conditions: conditions },
  );
  return actionForms(compare).map(({ args: [, options] }) => {
    const entries = options?.kind === 'members' ? options.members : [];
    const mirror = entries.find(([key]) => key === 'mirror')?.[1];
    return mirror?.kind === 'json' ? mirror.value : undefined;
  });
}

describe('actionForms', () => {
  it.each([
    ['no other branch where none leads where NextAction does', [condition('1', 'a')], [undefined]],
    ['the branch that leads where NextAction does', [condition('1', 'a'), condition('2', 'end')], [undefined, '2']],
    ['one branch of several that lead there', [condition('1', 'end'), condition('2', 'end')], [undefined, '1']],
    [
      'no branch whose name means an earlier one',
      [condition('1', 'a'), condition('1', 'end', 'NumberLessThan'), condition('2', 'end')],
      [undefined, '2'],
    ],
  ])('mirrors %s', (_, conditions, expected) => {
    expect(mirrored(...conditions)).toEqual(expected);
  });
});
