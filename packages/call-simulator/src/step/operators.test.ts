import type { JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { isOperator, OPERATORS, type Operator } from './operators.ts';

const TABLE: readonly (readonly [Operator, JsonValue, string, boolean])[] = [
  ['Equals', 'shipped', 'shipped', true],
  ['Equals', 'Shipped', 'shipped', false],
  ['Equals', 5, '5', true],
  ['Equals', true, 'true', true],
  ['Equals', null, 'null', false],
  ['Equals', {}, '', false],
  ['TextStartsWith', 'A-17', 'A-', true],
  ['TextStartsWith', 'A-17', '17', false],
  ['TextEndsWith', 'A-17', '17', true],
  ['TextEndsWith', 'A-17', 'A-', false],
  ['TextContains', 'A-17-B', '17', true],
  ['TextContains', 'A-17-B', 'b', false],
  ['NumberGreaterThan', '10', '9', true],
  ['NumberGreaterThan', '9', '9', false],
  ['NumberGreaterThan', 'ten', '9', false],
  ['NumberGreaterThan', '', '-1', false],
  ['NumberGreaterOrEqualTo', '9.0', '9', true],
  ['NumberGreaterOrEqualTo', '8', '9', false],
  ['NumberLessThan', 8, '9', true],
  ['NumberLessThan', '9', '9', false],
  ['NumberLessThan', ' ', '9', false],
  ['NumberLessOrEqualTo', '9', '9', true],
  ['NumberLessOrEqualTo', '10', '9', false],
  ['NumberLessOrEqualTo', '1', 'many', false],
  ['KeyExists', { city: 'Bonn' }, 'city', true],
  ['KeyExists', { city: 'Bonn' }, 'street', false],
  ['KeyExists', { city: 'Bonn' }, 'toString', false],
  ['KeyExists', 'city', 'city', false],
];

describe('OPERATORS', () => {
  it.each(TABLE)('%s of %j and %j is %s', (operator, value, operand, expected) => {
    const fulfilled = OPERATORS[operator](value, operand);

    expect(fulfilled).toBe(expected);
  });

  it('has a row in the table for every operator', () => {
    const tested = new Set(TABLE.map(([operator]) => operator));

    expect([...tested].sort()).toEqual(Object.keys(OPERATORS).sort());
  });

  it('knows no operator by a name that every object has', () => {
    expect(isOperator('constructor')).toBe(false);
  });
});
