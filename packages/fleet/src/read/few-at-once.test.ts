import { describe, expect, test } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

describe('fewAtOnce', () => {
  test('answers in the order of the items, with a few under way at once', async () => {
    let running = 0;
    let most = 0;

    const answers = await fewAtOnce(
      [5, 1, 4, 2, 3],
      async (item) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, item));
        running -= 1;
        return item * 10;
      },
      3,
    );

    expect(answers).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(3);
  });

  test('begins nothing more once one has failed', async () => {
    const begun: number[] = [];

    const failed = fewAtOnce(
      [1, 2, 3, 4, 5, 6],
      async (item) => {
        begun.push(item);
        await Promise.resolve();
        if (item === 2) throw new Error('denied');
      },
      2,
    );

    await expect(failed).rejects.toThrow('denied');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(begun).not.toContain(5);
  });
});
