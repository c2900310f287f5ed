import { CATALOGUE } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { blockOf, BLOCKS } from './registry.ts';

describe('BLOCKS', () => {
  it('has a block for every type of the catalogue', () => {
    expect(Object.keys(BLOCKS).sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it.each(['Wait', 'toString', ''])('has no block for %j', (type) => {
    expect(blockOf(type)).toBeUndefined();
  });
});
