import { describe, expect, test } from 'vitest';
import { printable } from './printable.ts';

describe('printable', () => {
  test.each([
    ['ordinary text', 'Grüße,\t世界 🎉 "x"', 'Grüße,\t世界 🎉 "x"'],
    ['colours', 'a\u001B[31mb', 'a\\u{1b}[31mb'],
    ['line ends', 'a\r\nb\u2028c', 'a\\u{d}\\u{a}b\\u{2028}c'],
    ['a turn of direction', 'a\u202Eb', 'a\\u{202e}b'],
  ])('shows %s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
