import { describe, expect, it } from 'vitest';
import { printable, printableLines } from './printable.ts';

describe('printable', () => {
  it.each([
    ['ordinary text', 'Grüße,\t世界 🎉 "x"', 'Grüße,\t世界 🎉 "x"'],
    ['colours', 'a\u001B[31mb', 'a\\u{1b}[31mb'],
    ['line ends', 'a\r\nb\u2028c', 'a\\u{d}\\u{a}b\\u{2028}c'],
    ['a turn of direction', 'a\u202Eb', 'a\\u{202e}b'],
    ['marks of direction', '\u200E\u200F\u061C', '\\u{200e}\\u{200f}\\u{61c}'],
  ])('shows %s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('printableLines', () => {
  it('leaves the lines apart', () => {
    expect(printableLines('a\r\nb\rc\n\u001B')).toBe('a\nb\nc\n\\u{1b}');
  });
});
