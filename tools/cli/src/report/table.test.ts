import { describe, expect, test } from 'vitest';
import { table } from './table.ts';

describe('table', () => {
  test('puts texts to the left and numbers to the right, and ends no line in spaces', () => {
    const text = table(
      ['file', 'errors', 'worst'],
      [
        ['a.json', 12, 'WL203'],
        ['flows/orders.json', 3, ''],
      ],
    );

    expect(text).toBe(
      ['file               errors  worst', 'a.json                 12  WL203', 'flows/orders.json       3'].join('\n'),
    );
  });

  test('is its head where there are no rows', () => {
    expect(table(['file', 'errors'], [])).toBe('file  errors');
  });
});
