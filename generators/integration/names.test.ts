import { describe, expect, test } from 'vitest';
import { namesOf } from './names.ts';

describe('namesOf', () => {
  test('derives every name from the one in kebab-case', () => {
    const names = namesOf('order-status-2');

    expect(names).toEqual({
      name: 'order-status-2',
      camelName: 'orderStatus2',
      pascalName: 'OrderStatus2',
      title: 'Order status 2',
      titleLiteral: "'Order status 2'",
      packageName: '@warmline/order-status-2',
    });
  });
});
