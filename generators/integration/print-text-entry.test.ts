import { describe, expect, test } from 'vitest';
import { printTextEntry } from './print-text-entry.ts';

describe('printTextEntry', () => {
  test.each([
    ['a short text in one line', 'x', "description: 'x'"],
    ['a text that just fits in one line', 'x'.repeat(102), `description: '${'x'.repeat(102)}'`],
    ['a longer one below its key', 'x'.repeat(103), `description:\n    '${'x'.repeat(103)}'`],
  ])('prints %s', (_, text, printed) => {
    expect(printTextEntry('  ', 'description', `'${text}'`)).toBe(printed);
  });
});
