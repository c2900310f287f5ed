import { describe, expect, test } from 'vitest';
import { spokenAmount } from './spoken-amount.ts';

describe('spokenAmount', () => {
  test.each([
    [2490, '24 dollars and 90 cents'],
    [2400, '24 dollars'],
    [101, '1 dollar and 1 cent'],
    [7, '7 cents'],
    [0, '0 dollars'],
  ])('reads %i cents as %s', (amount, words) => {
    expect(spokenAmount(amount)).toBe(words);
  });
});
