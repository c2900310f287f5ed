import { describe, expect, it } from 'vitest';
import { type Row, action, compare, expected, flowOf, hangUp, invoke, loop, say, verdicts } from './flow.fixture.ts';
import { pollTooShort } from './poll-too-short.ts';

const FOUND = { path: 'Actions[3]', block: 'again' };
const ENDS = [say('sorry', 'bye'), hangUp('bye')];
const CHECK = [
  invoke('ask', 'check', 'sorry'),
  compare('check', 'bye', 'wait', { ComparisonValue: '$.External.state' }),
];

/** Asks for a state so many times, with a prompt after each. */
function poll(turns: string, prompt: Parameters<typeof say>[2]) {
  return flowOf(...CHECK, say('wait', 'again', prompt), loop('again', 'ask', 'sorry', turns), ...ENDS);
}

const ROWS: readonly Row[] = [
  [
    'finds pauses that last no longer than one function may',
    poll('2', { SSML: '<speak>A moment.<break time="4s"/></speak>' }),
    [FOUND],
  ],
  ['passes longer ones', poll('3', { SSML: '<speak>A moment.<break time="4s"/></speak>' }), []],
  ['does not count speech', poll('10', { Text: 'Please wait a moment, we are still working on it.' }), [FOUND]],
  ['does not judge recordings, whose length no flow says', poll('2', { PromptId: '${prompts.music}' }), []],
  ['does not judge a count that is set while the call runs', poll('$.Attributes.turns', { Text: 'A moment.' }), []],
  [
    'counts a plain Wait',
    flowOf(
      ...CHECK,
      action('wait', 'Wait', { TimeLimitSeconds: '5' }, { NextAction: 'again' }),
      loop('again', 'ask', 'sorry', '2'),
      ...ENDS,
    ),
    [],
  ],
  [
    'takes the quickest way round',
    flowOf(
      invoke('ask', 'check', 'again'),
      compare('check', 'bye', 'wait', { ComparisonValue: '$.External.state' }),
      say('wait', 'again', { SSML: '<speak><break time="9s"/></speak>' }),
      loop('again', 'ask', 'sorry', '2'),
      ...ENDS,
    ),
    [{ path: 'Actions[3]', block: 'again' }],
  ],
  [
    'does not apply to a function that is merely tried again',
    flowOf(invoke('ask', 'bye', 'again'), loop('again', 'ask', 'sorry'), ...ENDS),
    [],
  ],
];

describe('pollTooShort', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(pollTooShort, flow)).toEqual(expected(pollTooShort, found));
  });
});
