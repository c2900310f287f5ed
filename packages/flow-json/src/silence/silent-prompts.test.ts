import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { action, conditions, flowOf, hangUp, say } from '../rules/flow.fixture.ts';
import { line, type Row } from './silence-line.fixture.ts';
import { silences } from './silences.ts';
import { wait } from './winding-flow.fixture.ts';

const BYE = hangUp('bye');

function ssml(identifier: string, next: string, SSML: string): Action {
  return say(identifier, next, { SSML: `<speak>${SSML}</speak>` });
}

const ROWS: readonly Row[] = [
  [
    'takes a prompt that is nothing but a pause for silence',
    flowOf(wait('one', 2, 'rest'), ssml('rest', 'two', '<break time="3s"/>'), wait('two', 4, 'bye'), BYE),
    ['call-start → elsewhere bye: 9 (function one 2, pause rest 3, function two 4)'],
  ],
  [
    'takes a prompt of blanks and dots for silence',
    flowOf(wait('one', 2, 'dots'), say('dots', 'two', { Text: ' … ' }), wait('two', 4, 'bye'), BYE),
    ['call-start → elsewhere bye: 6 (function one 2, function two 4)'],
  ],
  [
    'adds the pauses at the ends of a prompt to what is before and after it, and counts the one within by itself',
    flowOf(
      wait('one', 2, 'slow'),
      ssml('slow', 'two', '<break time="1s"/>Well<break time="5s"/>then.<break time="500ms"/>'),
      wait('two', 4, 'bye'),
      BYE,
    ),
    [
      'prompt slow → prompt slow: 5 (pause slow 5)',
      'prompt slow → elsewhere bye: 4.5 (pause slow 0.5, function two 4)',
      'call-start → prompt slow: 3 (function one 2, pause slow 1)',
    ],
  ],
  [
    'takes a question for the caller’s turn, also where its prompt is only a pause',
    flowOf(
      wait('one', 2, 'keys'),
      action('keys', 'GetParticipantInput', { SSML: '<speak><break time="5s"/></speak>' }, { NextAction: 'bye' }),
      BYE,
    ),
    ['call-start → question keys: 2 (function one 2)'],
  ],
  [
    'goes on through a block that only switches the buffer for keys',
    flowOf(
      wait('one', 2, 'buffer'),
      action('buffer', 'GetParticipantInput', { EnableDTMFBuffer: 'True' }, { NextAction: 'two' }),
      wait('two', 4, 'bye'),
      BYE,
    ),
    ['call-start → elsewhere bye: 6 (function one 2, function two 4)'],
  ],
  [
    'hears the longest pause of prompts that are played again and again, also when they are interrupted in it',
    flowOf(
      action(
        'hold',
        'MessageParticipantIteratively',
        {
          Messages: [
            { SSML: 'Hold on.<break time="4s"/>' },
            { SSML: '<break time="3s"/>Still here.<break time="1s"/>' },
          ],
          InterruptFrequencySeconds: '30',
        },
        { NextAction: 'one', Conditions: conditions({ MessagesInterrupted: 'one' }) },
      ),
      wait('one', 2, 'hold'),
    ),
    ['prompt hold → prompt hold: 9 (pause hold 7, function one 2)', 'prompt hold → prompt hold: 7 (pause hold 7)'],
  ],
  [
    'does not call an interruption silence during which the prompts go on',
    flowOf(
      action(
        'hold',
        'MessageParticipantIteratively',
        { Messages: [{ PromptId: 'x' }], InterruptFrequencySeconds: '30', ContinueMessagingDuringInterrupt: 'true' },
        { NextAction: 'hold', Conditions: conditions({ MessagesInterrupted: 'one' }) },
      ),
      wait('one', 2, 'hold'),
    ),
    [],
  ],
];

describe('silences of prompts and questions', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(silences(flow).ways.map(line)).toEqual(found);
  });

  it('takes a prompt that is nothing but references for heard, or for empty where that is asked', () => {
    const flow = flowOf(
      wait('one', 2, 'tell'),
      say('tell', 'two', { Text: '$.External.first, $.External.last.' }),
      wait('two', 4, 'bye'),
      BYE,
    );

    expect(silences(flow).worst?.seconds).toBe(4);
    expect(silences(flow, { references: 'empty' }).worst?.seconds).toBe(6);
  });

  it('takes a prompt with a word beside a reference for heard', () => {
    const flow = flowOf(
      wait('one', 2, 'tell'),
      say('tell', 'two', { Text: 'Hello $.External.name' }),
      wait('two', 4, 'bye'),
    );

    expect(silences(flow, { references: 'empty' }).worst?.seconds).toBe(4);
  });
});
