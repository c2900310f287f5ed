import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameGiver } from './name-giver.ts';

describe('nameGiver', () => {
  it('gives what is wished for, and numbers what is taken', () => {
    const give = nameGiver();

    expect(['menu', 'menu', 'menu-2', 'menu'].map(give)).toEqual(['menu', 'menu-2', 'menu-2-2', 'menu-3']);
  });

  it('cuts wishes that are too long, and makes room for numbers', () => {
    const give = nameGiver(6);

    expect(['goodbye', 'goodby', 'goodbyes'].map(give)).toEqual(['goodby', 'good-2', 'good-3']);
  });

  it('never cuts a character in two', () => {
    expect(nameGiver(3)('ab\u{1F3B5}')).toBe('ab');
  });

  it('never gives a name twice, whatever is wished for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'aa', 'aaa', 'a-2', 'a-2-2', 'aaaaaa')), (wishes) => {
        const names = wishes.map(nameGiver(5));

        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => name.length <= 5)).toBe(true);
      }),
    );
  });
});
