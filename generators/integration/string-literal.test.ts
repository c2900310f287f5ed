import fc from 'fast-check';
import * as prettier from 'prettier';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { stringLiteral } from './string-literal.ts';
import { anyText } from './testing/any-spec.ts';

describe('stringLiteral', () => {
  test.each([
    ['plain', "'plain'"],
    ["it's", `"it's"`],
    ['say "no"', `'say "no"'`],
    [`it's "no"`, `'it\\'s "no"'`],
    ['a\\b ${c} `d`', "'a\\\\b ${c} `d`'"],
    ['a\nb\r\tc', "'a\\nb\\r\\tc'"],
    ['\u0000\u2028\uFEFF\u202E\uD800', "'\\u0000\\u2028\\ufeff\\u202e\\ud800'"],
    ['Zürich 你好 😀', "'Zürich 你好 😀'"],
  ])('writes %j as %s', (text, literal) => {
    expect(stringLiteral(text)).toBe(literal);
  });

  test('is the text again when it is evaluated, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), anyText(200), fc.string({ unit: 'binary-ascii' })),
        (text) => {
          expect(runInThisContext(stringLiteral(text))).toBe(text);
        },
      ),
    );
  });

  test('is as prettier prints it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(60), async (text) => {
        const source = `f(${stringLiteral(text)});\n`;

        expect(await prettier.format(source, { parser: 'typescript', singleQuote: true, printWidth: 1000 })).toBe(
          source,
        );
      }),
      { numRuns: 50 },
    );
  });
});
