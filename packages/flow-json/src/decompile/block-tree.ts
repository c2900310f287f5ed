import { dominatorsOf } from './dominators.ts';
import { branchesIn, type MethodCall } from './expression.ts';

/** The code of an action. */
export interface CodedBlock {
  readonly code: MethodCall;
  /** Where `NextAction` leads on to; undefined where nothing follows but through branches. */
  readonly next: string | undefined;
}

/** What can be written inside of what, or after it. */
export interface BlockTree {
  readonly block: (identifier: string) => CodedBlock | undefined;
  /** The blocks right below one, in reading order; without an identifier, those that stand on their own. */
  readonly below: (identifier?: string) => readonly string[];
  /** Does more than one way lead to the block? */
  readonly isMeeting: (identifier: string) => boolean;
  /** How many blocks can only be reached through that one, itself included. */
  readonly size: (identifier: string) => number;
}

/**
 * Finds which blocks can only be reached through which (their dominators): those may stand in its branches or after it. What
 * the start does not lead to stands on its own, in document order. Identifiers must be unique.
 */
export function blockTree(blocks: readonly CodedBlock[], start: string): BlockTree {
  const numbers = new Map(blocks.map(({ code }, index) => [code.identifier, index]));
  const numberOf = (identifier: string): readonly number[] => {
    const number = numbers.get(identifier);
    return number === undefined ? [] : [number];
  };
  const ways = blocks.map((block) => targetsOf(block).flatMap(numberOf));
  const root = blocks.length;
  const roots = rootsOf(ways, [...numberOf(start), ...blocks.keys()]);
  const { order, parent } = dominatorsOf([...ways, roots], root);

  const below = Map.groupBy(order.slice(1), (number) => parent.get(number) ?? root);
  const entries = new Map<number, number>();
  for (const target of [...ways.flat(), ...roots]) entries.set(target, (entries.get(target) ?? 0) + 1);
  const sizes = new Map(order.map((number) => [number, 1]));
  for (const number of order.slice(1).toReversed()) {
    const above = parent.get(number) ?? root;
    sizes.set(above, (sizes.get(above) ?? 0) + (sizes.get(number) ?? 0));
  }

  const identifierOf = (number: number): string => blocks[number]?.code.identifier ?? '';
  const at = (identifier: string): number => numbers.get(identifier) ?? root;
  return {
    block: (identifier) => blocks[at(identifier)],
    below: (identifier) => (below.get(identifier === undefined ? root : at(identifier)) ?? []).map(identifierOf),
    isMeeting: (identifier) => (entries.get(at(identifier)) ?? 0) > 1,
    size: (identifier) => sizes.get(at(identifier)) ?? 0,
  };
}

/** Every way out of a block's code, each as often as it is written. */
function targetsOf({ code, next }: CodedBlock): readonly string[] {
  const branches = code.args.flatMap(branchesIn).map(({ target }) => target);
  return next === undefined ? branches : [...branches, next];
}

/** The first of the candidates, and each that none before it leads to. */
function rootsOf(ways: readonly (readonly number[])[], candidates: readonly number[]): readonly number[] {
  const seen = new Set<number>();
  return candidates.filter((candidate) => {
    if (seen.has(candidate)) return false;
    const waiting = [candidate];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (seen.has(place)) continue;
      seen.add(place);
      waiting.push(...(ways[place] ?? []));
    }
    return true;
  });
}
