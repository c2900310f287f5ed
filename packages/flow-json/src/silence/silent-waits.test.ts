import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { action, compare, conditions, errors, flowOf, hangUp, invoke, loop, say } from '../rules/flow.fixture.ts';
import { line, type Row } from './silence-line.fixture.ts';
import { silences } from './silences.ts';
import { JOB_SECONDS, wait } from './winding-flow.fixture.ts';

const BYE = hangUp('bye');

/** An asynchronous start that leads to `next` either way. */
function start(identifier: string, next: string, seconds = JOB_SECONDS): Action {
  const Parameters = { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: String(seconds) };
  return invoke(identifier, next, next, Parameters);
}

/** Asks for a result: `next` when it is there, `running` while it is not. */
function load(identifier: string, next: string, running: string): Action {
  return action(
    identifier,
    'LoadLambdaFunctionResult',
    { LambdaInvocationId: '$.LambdaInvocation.InvocationId' },
    { NextAction: next, Errors: errors({ NoMatchingError: next, InProgress: running }) },
  );
}

const ROWS: readonly Row[] = [
  [
    'counts a Wait for all of its limit',
    flowOf(
      action(
        'rest',
        'Wait',
        { TimeLimitSeconds: '20' },
        { NextAction: 'bye', Conditions: conditions({ WaitCompleted: 'bye' }) },
      ),
      BYE,
    ),
    ['call-start → elsewhere bye: 20 (wait rest 20)'],
  ],
  [
    'counts a Wait of which the flow does not say how long it is for the longest there is',
    flowOf(action('rest', 'Wait', { TimeLimitSeconds: '$.Attributes.seconds' }, { NextAction: 'bye' }), BYE),
    ['call-start → elsewhere bye: 604800 (wait rest 604800)'],
  ],
  [
    'bounds asking for a result by what the function may take, and the last round',
    flowOf(start('start', 'ask', 30), load('ask', 'bye', 'rest'), wait('rest', 2, 'ask'), BYE),
    ['call-start → elsewhere bye: 32 (poll ask 30, function rest 2)'],
  ],
  [
    'bounds asking for a result without a pause',
    flowOf(start('start', 'ask', 30), load('ask', 'bye', 'ask'), BYE),
    ['call-start → elsewhere bye: 30 (poll ask 30)'],
  ],
  [
    'does not bound asking where the circle starts the function again',
    flowOf(start('start', 'ask', 30), load('ask', 'bye', 'start'), BYE),
    ['call-start → never: unbounded (poll ask 30)'],
  ],
  [
    'does not bound asking where the circle has another one in it',
    flowOf(start('start', 'ask', 30), load('ask', 'bye', 'rest'), wait('rest', 2, 'ask', 'rest'), BYE),
    ['call-start → never: unbounded (function rest 2)'],
  ],
  [
    'goes on to where the call is caught once the function is done, though it could leave while it asked',
    flowOf(wait('look', 2, 'ask'), load('ask', 'ask', 'rest'), wait('rest', 1, 'look', 'bye'), BYE),
    ['call-start → never: 63 (poll ask 60, function rest 1, function look 2)'],
  ],
  [
    'counts the turns of a poll loop that speaks to nobody',
    flowOf(
      loop('again', 'ask', 'sorry', '10'),
      wait('ask', 2, 'check'),
      compare('check', 'bye', 'again'),
      say('sorry', 'bye'),
      BYE,
    ),
    ['call-start → elsewhere bye: 20 (function ask 10 × 2)'],
  ],
  [
    'bounds asking for a result by the turns of a loop where they are over sooner',
    flowOf(
      start('start', 'again', 30),
      loop('again', 'ask', 'bye', '5'),
      load('ask', 'bye', 'rest'),
      wait('rest', 2, 'again'),
      BYE,
    ),
    ['call-start → elsewhere bye: 10 (function rest 5 × 2)'],
  ],
  [
    'bounds asking for a result by what the function may take where a loop has more turns',
    flowOf(
      start('start', 'again', 30),
      loop('again', 'ask', 'bye', '50'),
      load('ask', 'bye', 'rest'),
      wait('rest', 2, 'again'),
      BYE,
    ),
    ['call-start → elsewhere bye: 32 (poll ask 30, function rest 2)'],
  ],
];

describe('silences of Waits and of asking for results', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(silences(flow).ways.map(line)).toEqual(found);
  });
});
