import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import {
  action,
  compare,
  conditions,
  errors,
  hangUp,
  invoke,
  leading,
  loop,
  menu,
  say,
} from '../rules/flow.fixture.ts';
import { takesNext } from './takes-next.ts';

const hours = (...operands: readonly string[]): Action =>
  action(
    'hours',
    'CheckHoursOfOperation',
    {},
    {
      NextAction: 'end',
      Conditions: conditions(Object.fromEntries(operands.map((operand) => [operand, 'end']))),
    },
  );

const thirdParty = (ContinueFlowExecution: string): Action =>
  action('phone', 'TransferParticipantToThirdParty', { ContinueFlowExecution }, { NextAction: 'end' });

const ROWS: readonly [what: string, action: Action, taken: boolean][] = [
  ['a prompt', say('say', 'end'), true],
  ['a function', invoke('invoke', 'end', 'end'), true],
  ['a block that nobody knows', action('x', 'Invented', {}, { NextAction: 'end' }), true],
  [
    'digits that are stored',
    leading(menu('store', {}, 'end'), { NextAction: 'end', Errors: errors({ NoMatchingError: 'end' }) }),
    true,
  ],
  [
    'a module that may name no result',
    action('m', 'InvokeFlowModule', {}, { NextAction: 'end', Errors: errors({ NoMatchingCondition: 'end' }) }),
    true,
  ],
  ['a check of hours with one branch', hours('True'), true],
  ['a check of hours with both', hours('True', 'False'), false],
  ['a Loop with both branches', loop('loop', 'say', 'end'), false],
  [
    'a Loop with one',
    leading(loop('loop', '', ''), { NextAction: 'end', Conditions: conditions({ ContinueLooping: 'say' }) }),
    true,
  ],
  ['a comparison', compare('compare', 'say', 'end'), false],
  ['a menu', menu('menu', { '1': 'say' }, 'end'), false],
  ['the end of the call', hangUp('end', { NextAction: 'say' }), false],
  ['a call to a third party that comes back', thirdParty('True'), true],
  ['a call to a third party that does not', thirdParty('False'), false],
  ['a transfer to a queue', action('queue', 'TransferContactToQueue', {}, { NextAction: 'end' }), false],
];

describe('takesNext', () => {
  it.each(ROWS)('of %s', (_, one, taken) => {
    expect(takesNext(one)).toBe(taken);
  });
});
