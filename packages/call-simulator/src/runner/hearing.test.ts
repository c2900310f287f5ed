import { describe, expect, it } from 'vitest';
import { cutShort, hear } from './hearing.ts';

/** Two sentences of a second each, a pause of two seconds between them and one behind, from 1 s to 6 s. */
const whole = hear(
  'comfort',
  {
    text: 'One moment please. Thank you very much.',
    milliseconds: 5000,
    parts: [
      { text: 'One moment please.', from: 0, until: 1000 },
      { text: 'Thank you very much.', from: 3000, until: 4000 },
    ],
  },
  1000,
);

describe('cutShort', () => {
  it.each([
    ['in the first sentence', 1700, 'One moment…', 1],
    ['in its first word', 1100, '…', 1],
    ['in the pause', 3000, 'One moment please.', 1],
    ['where the second sentence would begin', 4000, 'One moment please.', 1],
    ['in the second sentence', 4600, 'One moment please. Thank you…', 2],
    ['in the last pause', 5500, 'One moment please. Thank you very much.', 2],
  ])('leaves what was heard when it is cut %s', (_where, until, text, parts) => {
    const [heard] = cutShort(whole, until);

    expect(heard).toMatchObject({ at: 1000, until, text, interrupted: true });
    expect(heard?.parts).toHaveLength(parts);
    expect(heard?.parts.at(-1)?.until).toBeLessThanOrEqual(until);
  });

  it('leaves nothing of a prompt that has only just begun, and all of one that is over', () => {
    expect([cutShort(whole, 1000), cutShort(whole, 6000)]).toEqual([[], [whole]]);
  });
});
