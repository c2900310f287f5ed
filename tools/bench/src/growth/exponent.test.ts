import { describe, expect, it } from 'vitest';
import { exponentOf } from './exponent.ts';

const SIZES = [125, 250, 500, 1000, 2000];

describe('exponentOf', () => {
  it.each<readonly [what: string, cost: (size: number) => number, exponent: number]>([
    ['1 for a cost that is linear', (size) => 3 * size, 1],
    ['2 for a cost that is quadratic', (size) => 0.1 * size ** 2, 2],
    ['0 for a cost that does not grow', () => 7, 0],
  ])('is %s', (_, cost, exponent) => {
    expect(exponentOf(SIZES.map((size) => ({ size, cost: cost(size) })))).toBeCloseTo(exponent, 10);
  });

  it('is a little above 1 for a linear cost with a logarithm', () => {
    const exponent = exponentOf(SIZES.map((size) => ({ size, cost: size * Math.log2(size) })));

    expect(exponent).toBeGreaterThan(1.05);
    expect(exponent).toBeLessThan(1.2);
  });
});
