import { describe, expect, test } from 'vitest';
import { bytesTooMany, cut } from './sarif-limits.ts';

describe('cut', () => {
  test.each([
    ['short enough', 'abc', 3, 'abc'],
    ['too long', 'abcd', 3, 'ab…'],
    ['cut within a character', 'a🎉b', 3, 'a…'],
  ])('leaves or cuts a text that is %s', (_, text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });
});

describe('bytesTooMany', () => {
  const alike = 'a'.repeat(1000);
  const mixed = Array.from({ length: 1000 }, (_, index) => String.fromCodePoint(33 + ((index * index) % 90))).join('');

  test.each([
    ['a text that is short as it is', alike, 1000, false],
    ['a long one that is short when it is compressed', alike, 100, false],
    ['one that is long even so', mixed, 20, true],
  ])('tells of %s', (_, text, most, is) => {
    expect(bytesTooMany(text, most) !== undefined).toBe(is);
  });
});
