import { describe, expect, test } from 'vitest';
import { cut } from './sarif-limits.ts';

describe('cut', () => {
  test.each([
    ['short enough', 'abc', 3, 'abc'],
    ['too long', 'abcd', 3, 'ab…'],
    ['cut within a character', 'a🎉b', 3, 'a…'],
  ])('leaves or cuts a text that is %s', (_, text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });
});
