import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { printArguments } from './print-arguments.ts';

describe('printArguments', () => {
  test.each([1, 84, 85, 86, 105, 106, 107, 200])('lays a text of %d columns out as prettier does', async (length) => {
    const literal = `'${'x'.repeat(length - 2 < 0 ? 0 : length - 2)}'`;
    const statement = `  call.say(${printArguments('  call.say(', literal, "name: 'greeting'")});`;
    const source = `f(() => {\n${statement}\n});\n`;

    const printed = await prettier.format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 });

    expect(printed).toBe(source);
  });

  test.each(['你'.repeat(41), '你'.repeat(42), '😀'.repeat(41), '😀'.repeat(42), '你'.repeat(52), '你'.repeat(53)])(
    'counts wide characters twice: %s',
    async (text) => {
      const statement = `  call.say(${printArguments('  call.say(', `'${text}'`, "name: 'greeting'")});`;
      const source = `f(() => {\n${statement}\n});\n`;

      const printed = await prettier.format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 });

      expect(printed).toBe(source);
    },
  );
});
