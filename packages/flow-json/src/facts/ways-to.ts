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

const byTarget = perFacts(({ blocks }) =>
  Map.groupBy(
    blocks.flatMap((block): WayTo[] => block.branches.map((branch) => ({ block, branch }))),
    ({ branch }) => branch.target,
  ),
);
