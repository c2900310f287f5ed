import { describe, expect, it } from 'vitest';
import { type Row, action, expected, flowOf, hangUp, menu, say, verdicts } from './flow.fixture.ts';
import { promptTooLong } from './prompt-too-long.ts';

const ROWS: readonly Row[] = [
  ['passes 3,000 characters', flowOf(say('hello', 'bye', { Text: 'x'.repeat(3000) }), hangUp('bye')), []],
  [
    'refuses 3,001',
    flowOf(say('hello', 'bye', { Text: 'x'.repeat(3001) }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Text', block: 'hello' }],
  ],
  [
    'does not bill the tags of SSML',
    flowOf(say('hello', 'bye', { SSML: `<speak>${'<break time="1s"/>'.repeat(200)}</speak>` }), hangUp('bye')),
    [],
  ],
  [
    'refuses 6,000 characters with the tags',
    flowOf(say('hello', 'bye', { SSML: `<speak>${'<break time="1s"/>'.repeat(400)}</speak>` }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.SSML', block: 'hello' }],
  ],
  [
    'does not count references',
    flowOf(say('hello', 'bye', { Text: `$.External.${'x'.repeat(3000)}` }), hangUp('bye')),
    [],
  ],
  [
    'judges questions',
    flowOf(menu('keys', { '1': 'bye' }, 'bye', { Text: 'x'.repeat(3001) }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Text', block: 'keys' }],
  ],
  [
    'judges each prompt of a list',
    flowOf(
      action('music', 'MessageParticipantIteratively', { Messages: [{ Text: 'Hello.' }, { Text: 'x'.repeat(3001) }] }),
    ),
    [{ path: 'Actions[0].Parameters.Messages[1].Text', block: 'music' }],
  ],
  [
    'does not apply to texts that nobody speaks',
    flowOf(action('note', 'UpdateContactAttributes', { Text: 'x'.repeat(3001) })),
    [],
  ],
];

describe('promptTooLong', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(promptTooLong, flow)).toEqual(expected(promptTooLong, found));
  });
});
