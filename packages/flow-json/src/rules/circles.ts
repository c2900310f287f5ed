import type { Branch } from '../flow/branches.ts';
import { componentsOf } from '../silence/components.ts';
import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** Blocks that a call can go round in, and the Loops that let it do so a number of times only. */
export interface Circle {
  readonly blocks: readonly Block[];
  /** Loops whose turn stays inside while every other branch leaves; empty where nothing bounds the circle. */
  readonly loops: readonly Block[];
}

/** Loops in Loops deeper than this are not told apart: they would count for years. */
const MOST_NESTED = 20;

/**
 * The circles that a call can come to, the widest first: what a bounded circle leaves when its Loops have counted to their end
 * is looked through again for circles inside it. Cost grows linearly with the flow.
 */
export const circlesOf = perFacts((facts) => nestedCircles(facts, () => true));

/** The circles in which the caller is asked nothing, so that only the flow itself can leave them. */
export const unaskedCircles = perFacts((facts) => {
  const circles = circlesOf(facts);
  const asking = circles.some(({ blocks }) => blocks.some(asks));
  return asking ? nestedCircles(facts, (block) => !asks(block)) : circles;
});

/** Does the branch take one more turn of its Loop? */
export function isTurn({ kind, name }: Branch): boolean {
  return kind === 'condition' && name === 'ContinueLooping';
}

const ASKING: ReadonlySet<string> = new Set([
  'AuthenticateParticipant',
  'ConnectParticipantWithAgenticCX',
  'ConnectParticipantWithLexBot',
  'GetParticipantInput',
  'ShowView',
]);

function asks({ action }: Block): boolean {
  return ASKING.has(action.Type);
}

function nestedCircles(facts: Facts, keeps: (block: Block) => boolean): readonly Circle[] {
  const found: Circle[] = [];
  const counted = new Set<Block>();
  let blocks = onOrBehindCircles(facts).filter((block) => keeps(block) && facts.isReached(block.action.Identifier));
  for (let depth = 0; depth < MOST_NESTED && blocks.length > 0; depth++) {
    const circles = circlesAmong(facts, blocks, counted);
    found.push(...circles);
    const bounded = circles.filter(({ loops }) => loops.length > 0);
    for (const { loops } of bounded) for (const loop of loops) counted.add(loop);
    blocks = bounded.flatMap((circle) => circle.blocks);
  }
  return found;
}

/** The blocks that are left when those that nothing leads to are taken away, again and again: most flows have few. */
const onOrBehindCircles = perFacts(({ blocks, block }): readonly Block[] => {
  const targets = blocks.map(({ branches }) => branches.flatMap(({ target }) => block(target) ?? []));
  const sources = new Int32Array(blocks.length);
  for (const { index } of targets.flat()) sources[index] = (sources[index] ?? 0) + 1;
  const waiting = blocks.filter(({ index }) => sources[index] === 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const target of targets[next.index] ?? []) {
      const left = (sources[target.index] ?? 0) - 1;
      sources[target.index] = left;
      if (left === 0) waiting.push(target);
    }
  }
  return blocks.filter(({ index }) => (sources[index] ?? 0) > 0);
});

function circlesAmong(facts: Facts, blocks: readonly Block[], counted: ReadonlySet<Block>): Circle[] {
  const among = new Set(blocks);
  const successors = (identifier: string): readonly string[] => {
    const block = facts.block(identifier);
    if (block === undefined) return [];
    return block.branches.flatMap((branch) => {
      const target = facts.block(branch.target);
      if (target === undefined || !among.has(target)) return [];
      return counted.has(block) && isTurn(branch) ? [] : [branch.target];
    });
  };
  const identifiers = blocks.map(({ action }) => action.Identifier);
  return componentsOf(identifiers, successors).flatMap((component) => {
    const [only = ''] = component;
    if (component.length === 1 && !successors(only).includes(only)) return [];
    const inside = component.flatMap((identifier) => facts.block(identifier) ?? []);
    return [{ blocks: inside, loops: boundingLoops(inside) }];
  });
}

/** The Loops that bound every circle through them: their turn stays among these blocks, and every other branch leaves. */
export function boundingLoops(blocks: readonly Block[]): readonly Block[] {
  const inside = new Set(blocks.map(({ action }) => action.Identifier));
  return blocks.filter(({ action, branches }) => {
    if (action.Type !== 'Loop') return false;
    const staying = branches.filter(({ target }) => inside.has(target));
    return staying.length > 0 && staying.every(isTurn);
  });
}
