import type { Block, DescribedBlock, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** The blocks whose type the catalogue describes; the others are another rule's business. */
export const describedBlocks = perFacts(({ blocks }): readonly DescribedBlock[] =>
  blocks.filter((block): block is DescribedBlock => block.definition !== undefined),
);

/** The blocks of one type. */
export function blocksOfType(facts: Facts, type: string): readonly Block[] {
  return byType(facts).get(type) ?? [];
}

const byType = perFacts(({ blocks }) => Map.groupBy(blocks, ({ action }) => action.Type));
