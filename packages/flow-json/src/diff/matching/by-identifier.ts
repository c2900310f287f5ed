import type { Pairing, Side } from './pairing.ts';

/**
 * Pairs blocks of one identifier. Of several with the same one, which no service takes, those of equal content come first.
 *
 * @param sameType blocks whose type differs are left for later
 */
export function pairByIdentifier(pairing: Pairing, sameType: boolean): void {
  const identifierOf = (side: Side, block: number): string => {
    const { action, type } = pairing[side][block] ?? {};
    return JSON.stringify([action?.Identifier, sameType ? type : '']);
  };
  pairInOrder(pairing, (side, block) => JSON.stringify([identifierOf(side, block), pairing[side][block]?.content]));
  pairInOrder(pairing, identifierOf);
}

/** Pairs free blocks that have the same key: the first with the first, the second with the second. */
export function pairInOrder(pairing: Pairing, keyOf: (side: Side, block: number) => string): void {
  const waiting = Map.groupBy(pairing.free('after'), (block) => keyOf('after', block));
  for (const list of waiting.values()) list.reverse();
  for (const block of pairing.free('before')) {
    const partner = waiting.get(keyOf('before', block))?.pop();
    if (partner !== undefined) pairing.pair(block, partner);
  }
}
