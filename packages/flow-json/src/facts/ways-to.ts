import type { Branch } from '../flow/branches.ts';
import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** A branch with the block that it leaves. */
export interface WayTo {
  readonly block: Block;
  readonly branch: Branch;
}

/** The branches that lead to a block, in document order. */
export function waysTo(facts: Facts, identifier: string): readonly WayTo[] {
  return byTarget(facts).get(identifier) ?? [];
}

const byTarget = perFacts(({ blocks }): ReadonlyMap<string, readonly WayTo[]> => {
  const found = new Map<string, WayTo[]>();
  for (const block of blocks) {
    for (const branch of block.branches) {
      const known = found.get(branch.target);
      if (known === undefined) found.set(branch.target, [{ block, branch }]);
      else known.push({ block, branch });
    }
  }
  return found;
});
