import { describe, expect, it } from 'vitest';
import { type Row, compare, errors, expected, flowOf, hangUp, leading, verdicts } from './flow.fixture.ts';
import { branchNeverTaken } from './branch-never-taken.ts';

const SECOND = { path: 'Actions[0].Transitions.Conditions[1]', block: 'check' };

/** A comparison with these conditions, in order. */
function checks(...tests: readonly (readonly [operator: string, operand: string])[]) {
  const Conditions = tests.map(([Operator, operand], index) => ({
    NextAction: index === 0 ? 'bye' : 'check',
    Condition: { Operator, Operands: [operand] },
  }));
  return flowOf(leading(compare('check', 'bye', 'bye'), { NextAction: 'bye', Conditions }), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  ['passes different conditions', checks(['Equals', 'a'], ['Equals', 'b']), []],
  ['finds the same condition twice', checks(['Equals', 'a'], ['Equals', 'a']), [SECOND]],
  ['finds a text that an earlier test covers', checks(['TextStartsWith', 'a'], ['Equals', 'abc']), [SECOND]],
  ['passes a text that a later test covers', checks(['Equals', 'abc'], ['TextStartsWith', 'a']), []],
  ['finds a number that is below a lower one', checks(['NumberLessThan', '10'], ['NumberLessThan', '5']), [SECOND]],
  ['passes numbers that ascend', checks(['NumberLessThan', '5'], ['NumberLessThan', '10']), []],
  ['passes the bound itself', checks(['NumberLessThan', '5'], ['NumberLessOrEqualTo', '5']), []],
  [
    'finds a number that is above a higher one',
    checks(['NumberGreaterOrEqualTo', '5'], ['NumberGreaterThan', '5']),
    [SECOND],
  ],
  [
    'finds an error type twice',
    flowOf(
      leading(compare('check', 'bye', 'bye'), {
        NextAction: 'bye',
        Errors: [...errors({ NoMatchingCondition: 'bye' }), ...errors({ NoMatchingCondition: 'check' })],
      }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'check' }],
  ],
  ['does not apply to one branch', checks(['Equals', 'a']), []],
];

describe('branchNeverTaken', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(branchNeverTaken, flow)).toEqual(expected(branchNeverTaken, found));
  });
});
