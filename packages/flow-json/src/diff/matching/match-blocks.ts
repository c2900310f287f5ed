import type { Action, Flow } from '../../flow/flow.ts';
import { blockGraph } from './block-graph.ts';
import { pairByIdentifier, pairInOrder } from './by-identifier.ts';
import { pairByLikeness } from './by-likeness.ts';
import { likenessOf } from './likeness.ts';
import { createPairing, type Pairing } from './pairing.ts';
import { spread } from './spread.ts';
import { pairUnique, surroundingsOf } from './surroundings.ts';

/** Which action of one flow is which of the other. */
export interface Matching {
  readonly matched: ReadonlyMap<Action, Action>;
  readonly removed: ReadonlySet<Action>;
  readonly added: ReadonlySet<Action>;
}

/**
 * Finds for each action of a flow the one of another version that it became. Identifiers count first, as long as the type is
 * the same; what they leave over is recognised by what it does and where it stands, from certain to likely:
 *
 * 1. the same content in the same surroundings, as far as these are unlike any other;
 * 2. what the same branch of a recognised block leads to, or what leads to one, with the same content;
 * 3. parameters that are alike and share something rare;
 * 4. neighbours of recognised blocks that are less and less alike: of the same type at least, where they are held on both sides;
 * 5. what is left under one identifier, although its type changed;
 * 6. of blocks that nothing tells apart, the first is the first.
 *
 * Cost grows about linearly. Performs no I/O.
 */
export function matchBlocks(before: Flow, after: Flow): Matching {
  const pairing = createPairing(blockGraph(before), blockGraph(after));
  pairByIdentifier(pairing, true);
  if (hasFree(pairing)) recognise(pairing);
  return matchingOf(pairing);
}

/** How alike blocks must be that stand anywhere. */
const ALIKE_ANYWHERE = 0.6;

/** How alike neighbours of recognised blocks must be. */
const ALIKE_NEARBY = [0.5, 0.35, 0.2];

function recognise(pairing: Pairing): void {
  const likeness = likenessOf(pairing);
  const surroundings = surroundingsOf(pairing);
  for (const level of surroundings) {
    pairUnique(pairing, level);
    spread(pairing, likeness, { likeness: 1 });
  }
  pairByLikeness(pairing, likeness, ALIKE_ANYWHERE);
  for (const least of ALIKE_NEARBY) spread(pairing, likeness, { likeness: least });
  spread(pairing, likeness, { likeness: 0, bothSides: true });
  pairByIdentifier(pairing, false);
  for (const level of surroundings) pairInOrder(pairing, (side, block) => String(level(side, block)));
}

function hasFree(pairing: Pairing): boolean {
  return pairing.free('before').length > 0 && pairing.free('after').length > 0;
}

function matchingOf(pairing: Pairing): Matching {
  const actionsOf = (side: 'before' | 'after', blocks: readonly number[]): readonly Action[] =>
    blocks.flatMap((block) => pairing[side][block]?.action ?? []);
  const matched = pairing.pairs().flatMap(({ before, after }) => {
    const [one, other] = [pairing.before[before]?.action, pairing.after[after]?.action];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  return {
    matched: new Map(matched),
    removed: new Set(actionsOf('before', pairing.free('before'))),
    added: new Set(actionsOf('after', pairing.free('after'))),
  };
}
