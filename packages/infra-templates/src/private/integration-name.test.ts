import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkIntegrationName, outputPrefix } from './integration-name.ts';

describe('checkIntegrationName', () => {
  it.each(['a', 'order-status', 'order2-status', 'x'.repeat(40)])('takes "%s"', (name) => {
    expect(() => checkIntegrationName(name)).not.toThrow();
  });

  it.each(['', 'Order-status', 'order_status', 'order--status', '-order', 'order-', '2-orders', 'x'.repeat(41)])(
    'refuses "%s"',
    (name) => {
      expect(() => checkIntegrationName(name)).toThrow(InvalidPropError);
    },
  );
});

describe('outputPrefix', () => {
  it.each([
    ['order-status', 'OrderStatus'],
    ['a', 'A'],
    ['order-2-go', 'Order2Go'],
  ])('makes of %s %s', (name, prefix) => {
    expect(outputPrefix(name)).toBe(prefix);
  });
});
