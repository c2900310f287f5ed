import type { BlockGraph } from './block-graph.ts';

/** Which block of the one flow is which of the other, as far as it is known. Grows while the matching goes on. */
export interface Pairing {
  readonly before: BlockGraph;
  readonly after: BlockGraph;
  /** Pairs two blocks. Does nothing where one of them has a partner. */
  readonly pair: (before: number, after: number) => boolean;
  readonly partnerOf: (side: Side, block: number) => number | undefined;
  /** Blocks without a partner, in document order. */
  readonly free: (side: Side) => readonly number[];
  readonly pairs: () => readonly Pair[];
}

export type Side = 'before' | 'after';

export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A pairing in which only the entries are paired. */
export function createPairing(before: BlockGraph, after: BlockGraph): Pairing {
  const graphs = { before, after };
  const partners = { before: new Map<number, number>(), after: new Map<number, number>() };

  const pairing: Pairing = {
    before,
    after,
    pair: (one, other) => {
      if (partners.before.has(one) || partners.after.has(other)) return false;
      partners.before.set(one, other);
      partners.after.set(other, one);
      return true;
    },
    partnerOf: (side, block) => partners[side].get(block),
    free: (side) => [...graphs[side].keys()].filter((block) => !partners[side].has(block)),
    pairs: () => [...partners.before].map(([one, other]) => ({ before: one, after: other })),
  };
  pairing.pair(0, 0);
  return pairing;
}
