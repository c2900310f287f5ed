import { describe, expect, it } from 'vitest';
import { type Row, action, errors, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { terminalWithTransitions } from './terminal-with-transitions.ts';

const ROWS: readonly Row[] = [
  ['passes an end without transitions', flowOf(hangUp('bye')), []],
  ['passes an end with empty lists', flowOf(hangUp('bye', { Errors: [], Conditions: [] })), []],
  [
    'refuses an end with a NextAction',
    flowOf(say('hello', 'bye'), hangUp('bye', { NextAction: 'hello' })),
    [{ path: 'Actions[1].Transitions', block: 'bye' }],
  ],
  [
    'refuses an end with an error branch, once for all its transitions',
    flowOf(
      say('hello', 'end'),
      action('end', 'EndFlowExecution', {}, { NextAction: 'hello', Errors: errors({ NoMatchingError: 'hello' }) }),
    ),
    [{ path: 'Actions[1].Transitions', block: 'end' }],
  ],
  ['does not apply to actions that lead on', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  [
    'does not apply to types that the catalogue does not describe',
    flowOf(action('odd', 'Invented', {}, { NextAction: 'bye' }), hangUp('bye')),
    [],
  ],
];

describe('terminalWithTransitions', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(terminalWithTransitions, flow)).toEqual(expected(terminalWithTransitions, found));
  });
});
