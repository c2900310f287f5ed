import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import {
  type Row,
  action,
  compare,
  conditions,
  errors,
  expected,
  flowOf,
  hangUp,
  leading,
  loop,
  menu,
  say,
  verdicts,
} from './flow.fixture.ts';
import { badConditions } from './bad-conditions.ts';

/** A comparison with one condition of this shape. */
function comparing(Operator: string, Operands: readonly string[]): Action {
  return leading(compare('check', 'bye', 'bye'), {
    NextAction: 'bye',
    Errors: errors({ NoMatchingCondition: 'bye' }),
    Conditions: [{ NextAction: 'bye', Condition: { Operator, Operands } }],
  });
}

const FIRST = { path: 'Actions[0].Transitions.Conditions[0]', block: 'check' };

const ROWS: readonly Row[] = [
  ['passes conditions that the type takes', flowOf(compare('check', 'bye', 'bye'), hangUp('bye')), []],
  [
    'refuses conditions where there are none',
    flowOf(leading(say('hello', 'bye'), { NextAction: 'bye', Conditions: conditions({ yes: 'bye' }) }), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Conditions', block: 'hello' }],
  ],
  ['refuses an operator that it does not know', flowOf(comparing('Contains', ['yes']), hangUp('bye')), [FIRST]],
  ['refuses two operands', flowOf(comparing('Equals', ['yes', 'no']), hangUp('bye')), [FIRST]],
  ['refuses no operand', flowOf(comparing('Equals', []), hangUp('bye')), [FIRST]],
  ['refuses an empty operand', flowOf(comparing('Equals', ['']), hangUp('bye')), [FIRST]],
  ['takes a blank operand', flowOf(comparing('Equals', [' ']), hangUp('bye')), []],
  ['takes a number test', flowOf(comparing('NumberGreaterThan', ['3']), hangUp('bye')), []],
  [
    'refuses a comparison without a condition',
    flowOf(
      leading(compare('check', 'bye', 'bye'), { NextAction: 'bye', Errors: errors({ NoMatchingCondition: 'bye' }) }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Conditions', block: 'check' }],
  ],
  [
    'refuses a key that no phone has',
    flowOf(menu('keys', { '1': 'bye', A: 'bye' }, 'bye'), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Conditions[1]', block: 'keys' }],
  ],
  [
    'refuses a loop without one of its two branches',
    flowOf(
      leading(loop('again', 'bye', 'bye'), { NextAction: 'bye', Conditions: conditions({ ContinueLooping: 'again' }) }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Conditions', block: 'again' }],
  ],
  ['passes a loop with both', flowOf(loop('again', 'again', 'bye'), hangUp('bye')), []],
  ['passes a menu without choices', flowOf(menu('keys', {}, 'bye'), hangUp('bye')), []],
  [
    'leaves actions that end the flow to another rule',
    flowOf(say('hello', 'bye'), hangUp('bye', { Conditions: conditions({ yes: 'hello' }) })),
    [],
  ],
  [
    'does not apply to types that the catalogue does not describe',
    flowOf(action('odd', 'Invented', {}, { Conditions: conditions({ '': 'odd' }) })),
    [],
  ],
];

describe('badConditions', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(badConditions, flow)).toEqual(expected(badConditions, found));
  });
});
