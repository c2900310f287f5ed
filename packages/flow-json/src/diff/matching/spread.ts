import type { Edge } from './block-graph.ts';
import { mostAlikeFirst, type Candidate, type Likeness } from './likeness.ts';
import type { Pair, Pairing, Side } from './pairing.ts';

/** Which neighbours of paired blocks may be paired. */
export interface Demand {
  /** How alike they must be at least. They are of one type in any case. */
  readonly likeness: number;
  /** Something paired must lead to them, and they to something paired, by the same branches. Default: one of it will do. */
  readonly bothSides?: true;
}

/** So many comparisons of blocks that lead to one place are made; for more, only equal blocks count. */
const MOST_COMPARED = 64;

/**
 * Pairs the neighbours of paired blocks: what the same branch leads to, and what leads to them by the same branch. What is
 * most alike goes first; new pairs have neighbours in turn, until nothing more is found.
 */
export function spread(pairing: Pairing, likeness: Likeness, demand: Demand): void {
  let found = pairing.pairs();
  while (found.length > 0) {
    const neighbours = new Map<string, Pair>();
    for (const pair of found) {
      for (const neighbour of [...followers(pairing, pair), ...leaders(pairing, pair, demand)]) {
        neighbours.set(`${neighbour.before} ${neighbour.after}`, neighbour);
      }
    }
    found = [...neighbours.values()]
      .filter(({ before, after }) => pairing.before[before]?.type === pairing.after[after]?.type)
      .map((pair): Candidate => ({ ...pair, likeness: likeness(pair.before, pair.after) }))
      .filter((candidate) => candidate.likeness >= demand.likeness)
      .filter((candidate) => demand.bothSides === undefined || isHeldOnBothSides(pairing, candidate))
      .sort(mostAlikeFirst)
      .filter(({ before, after }) => pairing.pair(before, after));
  }
}

/** Free blocks that one branch of both leads to. */
function followers(pairing: Pairing, pair: Pair): readonly Pair[] {
  const there = new Map(freeEdges(pairing, 'after', pair, 'out').map(({ branch, block }) => [branch, block]));
  return freeEdges(pairing, 'before', pair, 'out').flatMap(({ branch, block }) => {
    const partner = there.get(branch);
    return partner === undefined ? [] : [{ before: block, after: partner }];
  });
}

/** Free blocks that lead to both by one branch: those that no other such block equals, and those that are merely alike. */
function leaders(pairing: Pairing, pair: Pair, demand: Demand): readonly Pair[] {
  const equal = meeting(pairing, pair, 'content').filter(({ before, after }) => before.length * after.length === 1);
  const alike = demand.likeness === 1 ? [] : meeting(pairing, pair, 'type');
  return [...equal, ...alike.filter(({ before, after }) => before.length * after.length <= MOST_COMPARED)].flatMap(
    ({ before, after }) => before.flatMap((one) => after.map((other) => ({ before: one, after: other }))),
  );
}

/** Free blocks that lead to a pair by one branch and have the same content, or the same type. */
function meeting(
  pairing: Pairing,
  pair: Pair,
  same: 'content' | 'type',
): readonly { readonly before: readonly number[]; readonly after: readonly number[] }[] {
  const [before, after] = (['before', 'after'] as const).map((side) =>
    Map.groupBy(freeEdges(pairing, side, pair, 'into'), ({ branch, block }) =>
      JSON.stringify([branch, pairing[side][block]?.[same]]),
    ),
  );
  return [...(before ?? [])].map(([key, edges]) => ({
    before: edges.map(({ block }) => block),
    after: (after?.get(key) ?? []).map(({ block }) => block),
  }));
}

function freeEdges(pairing: Pairing, side: Side, pair: Pair, direction: 'out' | 'into'): readonly Edge[] {
  const edges = pairing[side][pair[side]]?.[direction] ?? [];
  return edges.filter(({ block }) => pairing.partnerOf(side, block) === undefined);
}

function isHeldOnBothSides(pairing: Pairing, { before, after }: Pair): boolean {
  return (['into', 'out'] as const).every((direction) => {
    const there = new Set(pairing.after[after]?.[direction].map(({ branch, block }) => `${block} ${branch}`));
    return pairing.before[before]?.[direction].some(({ branch, block }) => {
      const partner = pairing.partnerOf('before', block);
      return partner !== undefined && there.has(`${partner} ${branch}`);
    });
  });
}
