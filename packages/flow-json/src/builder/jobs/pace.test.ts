import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comfort } from '../comfort.ts';
import { paceOf, type Pace } from './pace.ts';

const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `text ${index}`);

const anyComfort = fc.record({
  texts: fc.integer({ min: 1, max: 5 }).map(texts),
  every: fc.integer({ min: 2, max: 20 }),
});
const anyHold = fc.integer({ min: 1, max: 30 });

/** What is heard in the turns of a loop, each with a check of a second at its end. */
function heard({ first, every, spoken }: Pace, holdSeconds: number, turns: number): readonly (string | number)[] {
  const prompts = Array.from({ length: turns }, (_, turn) =>
    (turn + 1) % every === 0 ? spoken[((turn + 1) / every - 1) % spoken.length] : [holdSeconds],
  );
  return [first, ...prompts.flatMap((pieces = []) => [...pieces, 1])];
}

/** The longest time without a text, and the texts in order. */
function summed(pieces: readonly (string | number)[]): { longest: number; said: readonly string[] } {
  let [longest, silence] = [0, 0];
  for (const piece of pieces) {
    silence = typeof piece === 'number' ? silence + piece : 0;
    longest = Math.max(longest, silence);
  }
  return { longest, said: pieces.filter((piece) => typeof piece === 'string') };
}

describe('paceOf', () => {
  it.each<[what: string, comfort: Comfort, holdSeconds: number, pace: Pace]>([
    [
      'speaks in every turn, another text in each, where one fits',
      { texts: ['a', 'b'], every: 4 },
      3,
      {
        first: 'a',
        every: 1,
        spoken: [
          [3, 'b'],
          [3, 'a'],
        ],
      },
    ],
    [
      'speaks in every other turn where the caller may hear nothing for two',
      { texts: ['a', 'b'], every: 8 },
      3,
      {
        first: 'a',
        every: 2,
        spoken: [
          [3, 'b'],
          [3, 'a'],
        ],
      },
    ],
    [
      'says several texts in a turn that lasts',
      { texts: ['a', 'b'], every: 4 },
      11,
      { first: 'a', every: 1, spoken: [[3, 'b', 3, 'a', 3, 'b', 2, 'a']] },
    ],
    [
      'goes on with the text that is next where a turn says an odd number of them',
      { texts: ['a', 'b'], every: 4 },
      9,
      {
        first: 'a',
        every: 1,
        spoken: [
          [3, 'b', 3, 'a', 3, 'b'],
          [3, 'a', 3, 'b', 3, 'a'],
        ],
      },
    ],
    [
      'says the one text again and again',
      { texts: ['a'], every: 4 },
      6,
      { first: 'a', every: 1, spoken: [[3, 'a', 3, 'a']] },
    ],
  ])('%s', (_, comfort, holdSeconds, pace) => {
    expect(paceOf(comfort, holdSeconds)).toEqual(pace);
  });

  it('leaves the caller in silence no longer than is said, lets every turn hold, and says the texts in turn', () => {
    fc.assert(
      fc.property(anyComfort, anyHold, (comfort, holdSeconds) => {
        const pace = paceOf(comfort, holdSeconds);

        const { longest, said } = summed(heard(pace, holdSeconds, 40));

        expect(longest).toBeLessThanOrEqual(comfort.every);
        expect(said.every((text, index) => text === comfort.texts[index % comfort.texts.length])).toBe(true);
        for (const pieces of pace.spoken) {
          const pauses = pieces.filter((piece) => typeof piece === 'number');
          expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(holdSeconds);
        }
      }),
    );
  });
});
