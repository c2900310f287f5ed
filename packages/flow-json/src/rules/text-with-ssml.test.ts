import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { textWithSsml } from './text-with-ssml.ts';

const ROWS: readonly Row[] = [
  ['passes text', flowOf(say('hello', 'bye', { Text: 'Hello.' }), hangUp('bye')), []],
  [
    'finds SSML in it',
    flowOf(say('hello', 'bye', { Text: '<speak>Hello.</speak>' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Text', block: 'hello' }],
  ],
  [
    'finds tags that nobody writes to be read aloud',
    flowOf(say('hello', 'bye', { Text: 'One moment <break time="1s"/> please.' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Text', block: 'hello' }],
  ],
  ['passes other angle brackets', flowOf(say('hello', 'bye', { Text: 'If 1 < 2, say <b>so</b>.' }), hangUp('bye')), []],
  ['passes the word', flowOf(say('hello', 'bye', { Text: 'Please speak.' }), hangUp('bye')), []],
  ['does not apply to SSML', flowOf(say('hello', 'bye', { SSML: '<speak>Hello.</speak>' }), hangUp('bye')), []],
];

describe('textWithSsml', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(textWithSsml, flow)).toEqual(expected(textWithSsml, found));
  });
});
