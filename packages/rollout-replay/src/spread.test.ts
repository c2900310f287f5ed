import { describe, expect, test } from 'vitest';
import { spreadOf } from './spread.ts';

describe('spreadOf', () => {
  test('takes the nearest rank of values in any order', () => {
    const hundred = [100, ...Array.from({ length: 99 }, (_, index) => index + 1)] as [number, ...number[]];

    expect(spreadOf(hundred)).toEqual({ mean: 50.5, median: 50, p90: 90, p99: 99 });
  });

  test('is the value itself for one value', () => {
    expect(spreadOf([3])).toEqual({ mean: 3, median: 3, p90: 3, p99: 3 });
  });
});
