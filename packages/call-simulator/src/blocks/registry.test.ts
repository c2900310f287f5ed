import { CATALOGUE } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { blockOf, BLOCKS } from './registry.ts';

describe('BLOCKS', () => {
  it('has blocks of types that the catalogue describes, and no others', () => {
    expect(Object.keys(CATALOGUE)).toEqual(expect.arrayContaining(Object.keys(BLOCKS)));
  });

  it.each(['ShowView', 'toString', ''])('has no block for %j', (type) => {
    expect(blockOf(type)).toBeUndefined();
  });
});
