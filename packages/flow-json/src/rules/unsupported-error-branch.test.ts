import { describe, expect, it } from 'vitest';
import {
  type Row,
  action,
  compare,
  errors,
  expected,
  flowOf,
  hangUp,
  leading,
  menu,
  say,
  verdicts,
} from './flow.fixture.ts';
import { unsupportedErrorBranch } from './unsupported-error-branch.ts';

const ROWS: readonly Row[] = [
  ['passes errors that the type takes', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  [
    'refuses one that it does not',
    flowOf(
      leading(compare('check', 'bye', 'bye'), {
        NextAction: 'bye',
        Errors: errors({ NoMatchingCondition: 'bye', NoMatchingError: 'bye' }),
      }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'check' }],
  ],
  [
    'refuses a time-out branch where digits are stored',
    flowOf(
      leading(menu('digits', {}, 'bye', { StoreInput: 'True' }), {
        NextAction: 'bye',
        Errors: errors({ NoMatchingError: 'bye', InputTimeLimitExceeded: 'bye' }),
      }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'digits' }],
  ],
  [
    'refuses an error type that every JavaScript object seems to have',
    flowOf(leading(say('hello', 'bye'), { NextAction: 'bye', Errors: errors({ toString: 'bye' }) }), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Errors[0]', block: 'hello' }],
  ],
  ['takes the time-out branch of a menu', flowOf(menu('keys', { '1': 'bye' }, 'bye'), hangUp('bye')), []],
  [
    'leaves actions that end the flow to another rule',
    flowOf(say('hello', 'bye'), hangUp('bye', { Errors: errors({ NoMatchingError: 'hello' }) })),
    [],
  ],
  [
    'does not apply to types that the catalogue does not describe',
    flowOf(action('odd', 'Invented', {}, { NextAction: 'odd', Errors: errors({ Any: 'odd' }) })),
    [],
  ],
];

describe('unsupportedErrorBranch', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(unsupportedErrorBranch, flow)).toEqual(expected(unsupportedErrorBranch, found));
  });
});
