import { describe, expect, it } from 'vitest';
import { countOf } from './count-of.ts';

describe('countOf', () => {
  it.each([
    ['3', 3],
    [3, 3],
    ['0', 0],
    ['007', 7],
    ['DONE', 0],
    ['-1', 0],
    ['1.5', 0],
    ['', 0],
    [' 2', 0],
    ['1e3', 0],
    [NaN, 0],
    [Infinity, 0],
    ['99999999999999999999', 0],
    [undefined, 0],
    [null, 0],
    [{}, 0],
  ])('of %s is %s', (value, count) => {
    expect(countOf(value, 0, 0)).toBe(count);
  });

  it('of less than the least is the other one', () => {
    expect(countOf('0', 1, 4)).toBe(4);
  });
});
