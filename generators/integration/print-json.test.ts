import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { printJson } from './print-json.ts';

/** JSON as specifications have it: objects of anything, and lists of texts, numbers and small objects. */
function anyDocument(): fc.Arbitrary<object> {
  const scalar = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.boolean());
  const key = fc.stringMatching(/^[a-z]{1,12}$/);
  const member = fc.oneof(scalar, fc.dictionary(key, scalar, { minKeys: 1, maxKeys: 2 }));
  const value = fc.oneof(scalar, fc.array(member, { minLength: 1, maxLength: 5 }));
  const inner = fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 });
  return fc.dictionary(key, fc.oneof(value, inner), { minKeys: 1, maxKeys: 4 });
}

describe('printJson', () => {
  test('opens objects, and lists that do not fit into a line', () => {
    const text = printJson({
      key: ['a', 'b'],
      long: ['x'.repeat(110), 'y'],
      steps: ['a', { name: 'b', required: false }],
    });

    expect(text).toBe(
      [
        '{',
        '  "key": ["a", "b"],',
        '  "long": [',
        `    "${'x'.repeat(110)}",`,
        '    "y"',
        '  ],',
        '  "steps": ["a", { "name": "b", "required": false }]',
        '}',
      ].join('\n'),
    );
  });

  test('says the same as was given, as prettier prints it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument(), async (document) => {
        const text = printJson(document);

        expect(JSON.parse(text)).toEqual(document);
        expect(await prettier.format(text, { parser: 'json', printWidth: 120 })).toBe(`${text}\n`);
      }),
      { numRuns: 50 },
    );
  });
});
