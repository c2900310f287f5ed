import { util } from 'prettier';
import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

/** Every character that this Node's Unicode knows, control characters and lone surrogates left out. */
function everyCharacter(): readonly string[] {
  return Array.from({ length: 0x110000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter((character) =>
    /[^\p{Cn}\p{Cc}\p{Cs}\p{Co}]/u.test(character),
  );
}

describe('textWidth', () => {
  test.each([
    ['abc', 3],
    ['Zürich', 6],
    ['u\u0308', 1],
    ['你好', 4],
    ['주문', 4],
    ['ｶﾅ', 2],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['a😀b你', 6],
    ['', 0],
  ])('counts %j as %d columns, as prettier does', (text, columns) => {
    expect(textWidth(text)).toBe(columns);
    expect(util.getStringWidth(text)).toBe(columns);
  });

  test('counts every character as prettier does', () => {
    const differing = everyCharacter().filter((character) => textWidth(character) !== util.getStringWidth(character));

    expect(differing).toEqual([]);
  });
});
