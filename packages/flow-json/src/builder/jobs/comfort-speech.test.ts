import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ssmlProblem } from '../../facts/ssml.ts';
import { breakSeconds } from '../../silence/speech.ts';
import { ssmlOf, wordsOf } from './comfort-speech.ts';

describe('ssmlOf', () => {
  it.each([
    ['a text and a pause', ['Still looking.', 3], '<speak>Still looking.<break time="3s"/></speak>'],
    ['a pause alone', [3], '<speak><break time="3s"/></speak>'],
    ['characters of markup', ['Q & A: 1 < 2 > 0'], '<speak>Q &amp; A: 1 &lt; 2 &gt; 0</speak>'],
    [
      'SSML among texts',
      [' <speak xml:lang="en-GB">Still <emphasis>here</emphasis>.</speak> ', 2, 'Yes.'],
      '<speak>Still <emphasis>here</emphasis>.<break time="2s"/>Yes.</speak>',
    ],
    ['a reference', ['Hello $.Attributes.name.'], '<speak>Hello $.Attributes.name.</speak>'],
    [
      'a pause longer than one break takes',
      [23],
      `<speak>${'<break time="10s"/>'.repeat(2)}<break time="3s"/></speak>`,
    ],
    ['a pause that two breaks take', [20], `<speak>${'<break time="10s"/>'.repeat(2)}</speak>`],
  ] as const)('writes %s', (_, pieces, ssml) => {
    expect(ssmlOf(pieces)).toBe(ssml);
  });

  it('is SSML that a voice can read, and pauses for as long as it was told, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer({ min: 1, max: 60 }))), (pieces) => {
        const plain = pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/[^ -~]/g, '') : piece));

        const ssml = ssmlOf(plain);

        const breaks = (ssml.match(/<break[^>]*>/g) ?? []).map(breakSeconds);
        const pauses = plain.filter((piece) => typeof piece === 'number');
        expect(ssmlProblem(ssml)).toBeUndefined();
        expect(Math.max(0, ...breaks)).toBeLessThanOrEqual(10);
        expect(sum(breaks)).toBe(sum(pauses));
      }),
    );
  });
});

describe('wordsOf', () => {
  it.each([
    ['a text', 'Q & A: 1 < 2', 'Q & A: 1 < 2'],
    [
      'SSML',
      '<speak>Still <emphasis>here</emphasis>.<break time="1s"/>Q &amp; A &#38; &lt;3</speak>',
      'Still here . Q & A &#38; <3',
    ],
  ])('is what a chat shows of %s', (_, text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
