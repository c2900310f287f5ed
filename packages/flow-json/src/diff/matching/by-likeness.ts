import { mostAlikeFirst, valuesOf, type Likeness } from './likeness.ts';
import type { Pair, Pairing, Side } from './pairing.ts';

/** Blocks that share a feature with more than so many others are not recognised by it. */
const MOST_SHARING = 8;

/**
 * Pairs free blocks that are alike, wherever they stand. Only blocks that share something rare, a value or a word, are
 * compared, so that cost does not grow with the square of the flow.
 *
 * @param least how alike they must be
 */
export function pairByLikeness(pairing: Pairing, likeness: Likeness, least: number): void {
  const [before, after] = [sharers(pairing, 'before'), sharers(pairing, 'after')];
  const candidates = new Map<number, Pair>();
  for (const [feature, blocks] of before) {
    const others = after.get(feature) ?? [];
    if (blocks.length > MOST_SHARING || others.length > MOST_SHARING) continue;
    for (const one of blocks)
      for (const other of others) candidates.set(one * pairing.after.length + other, { before: one, after: other });
  }
  [...candidates.values()]
    .map((pair) => ({ ...pair, likeness: likeness(pair.before, pair.after) }))
    .filter((candidate) => candidate.likeness >= least)
    .sort(mostAlikeFirst)
    .forEach((candidate) => pairing.pair(candidate.before, candidate.after));
}

/** The free blocks that have a feature: a value of a parameter, or a word in one. */
function sharers(pairing: Pairing, side: Side): ReadonlyMap<string, readonly number[]> {
  const sharing = new Map<string, number[]>();
  for (const block of pairing.free(side)) {
    for (const feature of featuresOf(pairing, side, block)) {
      const blocks = sharing.get(feature);
      if (blocks === undefined) sharing.set(feature, [block]);
      else blocks.push(block);
    }
  }
  return sharing;
}

function featuresOf(pairing: Pairing, side: Side, block: number): ReadonlySet<string> {
  const found = pairing[side][block];
  if (found === undefined) return new Set();
  const features = [...valuesOf(found)].flatMap(([path, { text, words }]) => [
    JSON.stringify([found.type, path, text]),
    ...[...words].map((word) => JSON.stringify([found.type, word])),
  ]);
  return new Set(features);
}
