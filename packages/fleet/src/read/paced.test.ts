import { describe, expect, test } from 'vitest';
import { paced } from './paced.ts';

describe('paced', () => {
  test('begins no more calls a second than it may, over all lists', async () => {
    let time = 0;
    const begun: number[] = [];
    const pace = paced({ callsPerSecond: 10, now: () => time, wait: (ms) => Promise.resolve((time += ms)) });

    await pace([1, 2, 3], () => Promise.resolve(begun.push(time)));
    await pace([4, 5], () => Promise.resolve(begun.push(time)));

    expect(begun.every((at, index) => at >= index * 100)).toBe(true);
  });

  test('answers in the order of the items, with a few calls at once', async () => {
    let running = 0;
    let most = 0;
    const pace = paced({ callsPerSecond: 100_000, atOnce: 3 });

    const answers = await pace([5, 1, 4, 2, 3], async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running -= 1;
      return item * 10;
    });

    expect(answers).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(3);
  });
});
