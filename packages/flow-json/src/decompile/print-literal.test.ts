import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printKey, printText } from './print-literal.ts';

function valueOf(literal: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the literal under test is made from data
  return (new Function(`'use strict'; return (${literal});`) as () => unknown)();
}

describe('printText', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", '"it\'s"'],
    [`it's "so"`, `'it\\'s "so"'`],
    ['a\\b', "'a\\\\b'"],
    ['one\ntwo', "'one\\ntwo'"],
    ['\u200E\u2028\uFEFF', "'\\u200e\\u2028\\ufeff'"],
    ['\uD83D', "'\\ud83d'"],
    ['🎉 `${x}`', "'🎉 `${x}`'"],
  ])('prints %j as %s', (text, literal) => {
    expect(printText(text)).toBe(literal);
  });

  it('gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(valueOf(printText(text))).toBe(text);
      }),
    );
  });
});

describe('printKey', () => {
  it.each([
    ['name', 'name'],
    ['1', "'1'"],
    ['a-b', "'a-b'"],
    ['__proto__', "['__proto__']"],
    ['', "''"],
  ])('prints %j as %s', (key, printed) => {
    expect(printKey(key)).toBe(printed);
  });

  it('gives any key back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('__proto__')), (key) => {
        expect(Object.keys(valueOf(`{ ${printKey(key)}: 1 }`) as object)).toEqual([key]);
      }),
    );
  });
});
