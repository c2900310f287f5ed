import type { BlockGraph } from './block-graph.ts';
import type { Pairing, Side } from './pairing.ts';

/** How many ways away a block's surroundings reach at most. */
const FARTHEST = 3;

/** Gives a block the number of its surroundings. */
export type Surroundings = (side: Side, block: number) => number;

/**
 * Numbers the surroundings of every block in both flows, equal ones alike: at 0 its content alone, at 1 also what its
 * branches lead to and what leads to it, at 2 the same of those, and so on (Weisfeiler and Leman 1968). Blocks that are paired
 * already count as one block that is like no other.
 *
 * @returns the farthest-reaching first, the contents alone last
 */
export function surroundingsOf(pairing: Pairing): readonly Surroundings[] {
  const numbered = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbered.get(text) ?? numbered.size;
    numbered.set(text, number);
    return number;
  };
  const numbers = (side: Side): number[] =>
    pairing[side].map(({ content }, block) => {
      const partner = pairing.partnerOf(side, block);
      return numberOf(partner === undefined ? content : `pair ${side === 'before' ? block : partner}`);
    });

  let nearest = { before: numbers('before'), after: numbers('after') };
  const reaching = [nearest];
  for (let distance = 1; distance <= FARTHEST; distance++) {
    nearest = {
      before: oneFarther(pairing.before, nearest.before, numberOf),
      after: oneFarther(pairing.after, nearest.after, numberOf),
    };
    reaching.unshift(nearest);
  }
  return reaching.map((of) => (side, block) => of[side][block] ?? 0);
}

function oneFarther(graph: BlockGraph, nearer: readonly number[], numberOf: (text: string) => number): number[] {
  return graph.map(({ out, into }, block) => {
    const [to, from] = [out, into].map((edges) =>
      edges.map(({ branch, block }) => [branch, nearer[block]].join(' ')).sort(),
    );
    return numberOf(JSON.stringify([nearer[block], to, from]));
  });
}

/** Pairs free blocks whose surroundings no other free block of their flow has. */
export function pairUnique(pairing: Pairing, surroundings: Surroundings): void {
  const byNumber = (side: Side): Map<number, number[]> =>
    Map.groupBy(pairing.free(side), (block) => surroundings(side, block));
  const after = byNumber('after');
  for (const [number, [block, ...others]] of byNumber('before')) {
    const [partner, ...rest] = after.get(number) ?? [];
    if (block !== undefined && partner !== undefined && others.length + rest.length === 0) pairing.pair(block, partner);
  }
}
