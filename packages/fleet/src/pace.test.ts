import { describe, expect, test } from 'vitest';
import { turnsAt } from './pace.ts';

describe('turnsAt', () => {
  test('lets no more requests begin within a second than it may, whenever they come', async () => {
    let time = 0;
    const begun: number[] = [];
    const turn = turnsAt({ callsPerSecond: 3, now: () => time, wait: (ms) => Promise.resolve((time += ms)) });

    for (const pause of [0, 0, 400, 0, 0, 5000, 0, 0, 0]) {
      time += pause;
      await turn();
      begun.push(time);
    }

    expect(begun).toEqual([0, 0, 400, 1000, 1000, 6000, 6000, 6000, 7000]);
  });
});
