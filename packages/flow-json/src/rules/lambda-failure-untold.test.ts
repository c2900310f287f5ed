import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import {
  type Row,
  action,
  compare,
  errors,
  expected,
  flowOf,
  hangUp,
  invoke,
  leading,
  loop,
  say,
  verdicts,
} from './flow.fixture.ts';
import { lambdaFailureUntold } from './lambda-failure-untold.ts';

/** A block that nobody hears. */
function silent(identifier: string, next: string): Action {
  return action(
    identifier,
    'UpdateContactAttributes',
    { Attributes: { failed: 'yes' } },
    { NextAction: next, Errors: errors({ NoMatchingError: next }) },
  );
}

const NOTE = silent('note', 'bye');

const FOUND = { path: 'Actions[0].Transitions.Errors', block: 'ask' };

const ROWS: readonly Row[] = [
  [
    'passes a failure that is told',
    flowOf(invoke('ask', 'answer', 'sorry'), say('answer', 'bye'), say('sorry', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'refuses a failure that hangs up',
    flowOf(invoke('ask', 'answer', 'bye'), say('answer', 'bye'), hangUp('bye')),
    [FOUND],
  ],
  [
    'refuses one that hangs up after something nobody hears',
    flowOf(
      invoke('ask', 'answer', 'note'),
      say('answer', 'bye'),
      silent('note', 'log'),
      silent('log', 'bye'),
      hangUp('bye'),
    ),
    [FOUND],
  ],
  [
    'passes one where something silent leads to a word',
    flowOf(
      invoke('ask', 'answer', 'note'),
      say('answer', 'bye'),
      silent('note', 'sorry'),
      say('sorry', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes one that branches, because a branch may tell',
    flowOf(invoke('ask', 'answer', 'check'), say('answer', 'bye'), compare('check', 'answer', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'passes one that tries another function',
    flowOf(invoke('ask', 'answer', 'again'), say('answer', 'bye'), invoke('again', 'answer', 'answer'), hangUp('bye')),
    [],
  ],
  [
    'refuses a failure after which every branch hangs up',
    flowOf(
      invoke('ask', 'answer', 'check'),
      say('answer', 'bye'),
      compare('check', 'note', 'bye'),
      NOTE,
      hangUp('bye'),
    ),
    [FOUND],
  ],
  [
    'refuses a failure that another function hangs up after, whether it answers or not',
    flowOf(invoke('ask', 'answer', 'log'), say('answer', 'bye'), invoke('log', 'bye', 'bye'), hangUp('bye')),
    [FOUND],
  ],
  [
    'refuses a failure that is tried again and then hangs up',
    flowOf(
      invoke('ask', 'answer', 'again'),
      say('answer', 'bye'),
      loop('again', 'note', 'bye'),
      silent('note', 'again'),
      hangUp('bye'),
    ),
    [FOUND],
  ],
  [
    'refuses a failure that is told by nothing but a pause',
    flowOf(
      invoke('ask', 'answer', 'pause'),
      say('answer', 'bye'),
      say('pause', 'bye', { SSML: '<speak><break time="2s"/></speak>' }),
      hangUp('bye'),
    ),
    [FOUND],
  ],
  [
    'passes one that is told by a prompt that a reference fills',
    flowOf(
      invoke('ask', 'answer', 'sorry'),
      say('answer', 'bye'),
      say('sorry', 'bye', { Text: '$.Attributes.sorry' }),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes one that is told by a text message',
    flowOf(
      invoke('ask', 'answer', 'message'),
      say('answer', 'bye'),
      leading(action('message', 'SendSMS'), { NextAction: 'bye', Errors: errors({ NoMatchingError: 'bye' }) }),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes where every branch of success hangs up without a word too',
    flowOf(say('goodbye', 'log'), invoke('log', 'check', 'bye'), compare('check', 'note', 'bye'), NOTE, hangUp('bye')),
    [],
  ],
  [
    'passes one that goes to a queue',
    flowOf(
      invoke('ask', 'answer', 'queue'),
      say('answer', 'bye'),
      action(
        'queue',
        'TransferContactToQueue',
        {},
        { NextAction: 'bye', Errors: errors({ QueueAtCapacity: 'bye', NoMatchingError: 'bye' }) },
      ),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes a block that the catalogue does not describe',
    flowOf(
      invoke('ask', 'answer', 'odd'),
      say('answer', 'bye'),
      action('odd', 'Invented', {}, { NextAction: 'bye' }),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'warns in a guide, where an agent loses the page and the caller is still there',
    flowOf(invoke('ask', 'view', 'bye'), action('view', 'ShowView', {}, { NextAction: 'bye' }), hangUp('bye')),
    [{ ...FOUND, severity: 'warning' }],
  ],
  [
    'passes where success hangs up without a word too: no answer was to be heard',
    flowOf(say('goodbye', 'log'), invoke('log', 'bye', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'follows a circle of silent blocks once',
    flowOf(
      invoke('ask', 'answer', 'one'),
      say('answer', 'bye'),
      silent('one', 'two'),
      silent('two', 'one'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'leaves a missing error branch to another rule',
    flowOf(leading(invoke('ask', 'bye', 'bye'), { NextAction: 'bye' }), hangUp('bye')),
    [],
  ],
  [
    'leaves a missing target to another rule',
    flowOf(invoke('ask', 'answer', 'gone'), say('answer', 'bye'), hangUp('bye')),
    [],
  ],
  ['does not apply to other blocks', flowOf(silent('note', 'bye'), hangUp('bye')), []],
];

describe('lambdaFailureUntold', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaFailureUntold, flow)).toEqual(expected(lambdaFailureUntold, found));
  });
});
