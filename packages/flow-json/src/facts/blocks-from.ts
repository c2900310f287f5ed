import type { Branch } from '../flow/branches.ts';
import type { Block, Facts } from './facts.ts';

/** Every block that a call comes to from these identifiers, themselves included, along the branches that `follows` lets it take. */
export function blocksFrom(
  { block }: Facts,
  identifiers: Iterable<string>,
  follows: (block: Block, branch: Branch) => boolean = () => true,
): ReadonlySet<Block> {
  const found = new Set<Block>();
  const waiting = [...identifiers];
  for (let identifier = waiting.pop(); identifier !== undefined; identifier = waiting.pop()) {
    const next = block(identifier);
    if (next === undefined || found.has(next)) continue;
    found.add(next);
    for (const branch of next.branches) if (follows(next, branch)) waiting.push(branch.target);
  }
  return found;
}
