import { describe, expect, it } from 'vitest';
import { medianRatios } from './median-ratios.ts';

describe('medianRatios', () => {
  it('compares within each round, so that a slow round counts for both sides', () => {
    const rounds = [
      { bare: 100, guarded: 110 },
      { bare: 1000, guarded: 1100 },
      { bare: 200, guarded: 220 },
    ];

    const costs = medianRatios(rounds, 'bare');

    expect(costs).toEqual([
      { name: 'bare', nanoseconds: 200, ratio: 1 },
      { name: 'guarded', nanoseconds: 220, ratio: 1.1 },
    ]);
  });

  it('drops a round in which one side was disturbed', () => {
    const rounds = [
      { bare: 100, guarded: 110 },
      { bare: 100, guarded: 900 },
      { bare: 100, guarded: 120 },
    ];

    const [, guarded] = medianRatios(rounds, 'bare');

    expect(guarded?.ratio).toBe(1.2);
  });

  it('takes the middle of the two middle rounds when they are even in number', () => {
    const rounds = [1, 2, 4, 8].map((nanoseconds) => ({ bare: 1, guarded: nanoseconds }));

    const [, guarded] = medianRatios(rounds, 'bare');

    expect(guarded?.ratio).toBe(3);
  });
});
