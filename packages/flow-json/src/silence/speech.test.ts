import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPEECH_CHARACTERS_PER_SECOND, speechSeconds } from './speech.ts';

const ROWS: readonly [what: string, prompt: string, seconds: number][] = [
  ['takes no time for no text', '', 0],
  ['takes no time for blanks', ' \n\t ', 0],
  ['takes a second for as many characters as are spoken in one', 'x'.repeat(SPEECH_CHARACTERS_PER_SECOND), 1],
  ['takes blanks between words for spoken', 'one two three four five six se', 2],
  ['does not take blanks around the text for spoken', `  ${'x'.repeat(30)}  `, 2],
  ['does not speak markup', `<speak><prosody rate="slow">${'x'.repeat(30)}</prosody></speak>`, 2],
  ['counts a break in milliseconds', '<speak><break time="1500ms"/></speak>', 1.5],
  ['counts a break in seconds', "<speak><break time='3s'/></speak>", 3],
  ['counts a break in parts of a second', '<speak><break time="0.5s"/><break time=".25s"/></speak>', 0.75],
  ['counts a break with other attributes', '<speak><break strength="strong" time = "2s" /></speak>', 2],
  [
    'counts every break, and the words between',
    `<speak>${'x'.repeat(15)}<break time="1s"/>${'x'.repeat(15)}<break time="1s"/></speak>`,
    4,
  ],
  ['counts no break that states no time', '<speak><break strength="strong"/></speak>', 0],
  ['counts no time that is not a break', '<speak><audio src="a.wav" time="9s"/><breaker time="9s"/></speak>', 0],
  ['speaks a bracket that is no markup', 'x < y and so on', 1],
];

describe('speechSeconds', () => {
  it.each(ROWS)('%s', (_, prompt, seconds) => {
    expect(speechSeconds(prompt)).toBeCloseTo(seconds, 10);
  });

  it('is a number of seconds for any text, no less for a longer one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        const seconds = speechSeconds(prompt);

        expect(Number.isFinite(seconds) && seconds >= 0).toBe(true);
        expect(speechSeconds(`${prompt}.x`)).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });

  it('reads a long text of brackets in no time', () => {
    const started = performance.now();

    speechSeconds('<'.repeat(200_000));

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
