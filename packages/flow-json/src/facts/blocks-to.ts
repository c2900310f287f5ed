import type { Block, Facts } from './facts.ts';
import { waysTo } from './ways-to.ts';

/** Every block from which a call can come to one of these, themselves included. */
export function blocksTo(facts: Facts, blocks: Iterable<Block>): ReadonlySet<Block> {
  const found = new Set(blocks);
  // A set that grows while it is gone through is gone through to its end.
  for (const { action } of found) for (const { block } of waysTo(facts, action.Identifier)) found.add(block);
  return found;
}
