import { describe, expect, it } from 'vitest';
import { type Row, action, conditions, errors, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { waitInContinue } from './wait-in-continue.ts';

/** A Wait with a Continue branch. */
function waiting(identifier: string, Continue: string, WaitCompleted = 'bye') {
  return action(
    identifier,
    'Wait',
    { TimeLimitSeconds: '60', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' },
    {
      NextAction: 'bye',
      Errors: errors({ NoMatchingError: 'bye' }),
      Conditions: conditions({ Continue, WaitCompleted }),
    },
  );
}

const ROWS: readonly Row[] = [
  ['passes a Continue branch that speaks', flowOf(waiting('wait', 'music'), say('music', 'bye'), hangUp('bye')), []],
  [
    'refuses a Wait in it',
    flowOf(waiting('wait', 'music'), say('music', 'second'), waiting('second', 'bye'), hangUp('bye')),
    [{ path: 'Actions[2]', block: 'second' }],
  ],
  [
    'refuses the way back to the Wait itself',
    flowOf(waiting('wait', 'music'), say('music', 'wait'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'wait' }],
  ],
  [
    'passes a Wait behind the other branches',
    flowOf(waiting('wait', 'music', 'second'), say('music', 'bye'), waiting('second', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'does not apply to a plain Wait',
    flowOf(
      action('wait', 'Wait', {}, { NextAction: 'second' }),
      action('second', 'Wait', {}, { NextAction: 'bye' }),
      hangUp('bye'),
    ),
    [],
  ],
];

describe('waitInContinue', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(waitInContinue, flow)).toEqual(expected(waitInContinue, found));
  });
});
