import { parseExpression } from '@babel/parser';
import { describe, expect, test } from 'vitest';
import { namesIn } from './patterns.ts';

/** The names of a parameter, as it is written. */
function namesOf(parameter: string): readonly string[] {
  const made = parseExpression(`(${parameter}) => 1`, { plugins: ['typescript'] });
  return made.type === 'ArrowFunctionExpression' ? made.params.flatMap(namesIn).map(({ name }) => name) : [];
}

describe('namesIn', () => {
  test.each([
    ['event', ['event']],
    ['event = other', ['event']],
    ['...all', ['all']],
    ['[a, , b = c, ...d]', ['a', 'b', 'd']],
    ['{ a, b: c, d: { e }, f = g, ...h }', ['a', 'c', 'e', 'f', 'h']],
    ['event: Event<Order>', ['event']],
  ])('of %s', (parameter, names) => {
    expect(namesOf(parameter)).toEqual(names);
  });
});
