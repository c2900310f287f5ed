import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';
import { suggestName } from './name-rule.ts';

describe('suggestName', () => {
  test.each([
    ['Order_Status', 'order-status'],
    ['orderStatus', 'order-status'],
    ['order  status!', 'order-status'],
    ['2nd-line', 'nd-line'],
    ['Überweisung', 'uberweisung'],
    ['-order--status-', 'order-status'],
    ['dist', 'dist-line'],
    ['注文', 'order-status'],
    ['', 'order-status'],
    [undefined, 'order-status'],
    [`${'a'.repeat(39)}-b`, 'a'.repeat(39)],
  ])('makes of %j the name %j', (given, name) => {
    expect(suggestName(given)).toBe(name);
  });

  test('always suggests a name that the specification takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        expect(parseSpec({ name: suggestName(given) })).toMatchObject({ ok: true });
      }),
    );
  });
});
