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
    const circles = circlesAmong(facts, blocks, counted).map((circle) => ({
      blocks: circle,
      loops: boundingLoops(circle, exitsOf(facts)),
    }));
    found.push(...circles);
    const bounded = circles.filter(({ loops }) => loops.length > 0);
    for (const { loops } of bounded) for (const loop of loops) counted.add(loop);
    blocks = bounded.flatMap((circle) => circle.blocks);
  }
  return found;
}

/** The widest circles that lie among some blocks, once the Loops that are `counted` take no more turns. */
export function circlesAmong(
  facts: Facts,
  blocks: readonly Block[],
  counted: ReadonlySet<Block>,
): readonly (readonly Block[])[] {
  const exits = exitsOf(facts);
  const among = new Set(blocks);
  const successors = (block: Block): readonly Block[] =>
    (exits[block.index] ?? []).flatMap(({ to, turns }) =>
      among.has(to) && !(turns && counted.has(block)) ? [to] : [],
    );
  return componentsOf(blocks, successors).filter(
    ([one, other]) => one !== undefined && (other !== undefined || successors(one).includes(one)),
  );
}

/** A way out of a block, to another one; it `turns` where it takes one more turn of its Loop. */
interface Exit {
  readonly to: Block;
  readonly turns: boolean;
}

/** The ways out of every block, by its index. */
const exitsOf = perFacts(({ blocks, block }): readonly (readonly Exit[])[] =>
  blocks.map(({ branches }) =>
    branches.flatMap((branch) => {
      const to = block(branch.target);
      return to === undefined ? [] : [{ to, turns: isTurn(branch) }];
    }),
  ),
);

/** The blocks that are left when those that nothing leads to are taken away, again and again: most flows have few. */
const onOrBehindCircles = perFacts((facts): readonly Block[] => {
  const { blocks } = facts;
  const exits = exitsOf(facts);
  const sources = new Int32Array(blocks.length);
  for (const { to } of exits.flat()) sources[to.index] = (sources[to.index] ?? 0) + 1;
  const waiting = blocks.filter(({ index }) => sources[index] === 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { to } of exits[next.index] ?? []) {
      const left = (sources[to.index] ?? 0) - 1;
      sources[to.index] = left;
      if (left === 0) waiting.push(to);
    }
  }
  return blocks.filter(({ index }) => (sources[index] ?? 0) > 0);
});

/** The Loops that bound every circle through them: their turn stays among these blocks, and every other branch leaves. */
function boundingLoops(blocks: readonly Block[], exits: readonly (readonly Exit[])[]): readonly Block[] {
  const inside = new Set(blocks);
  return blocks.filter(({ action, index }) => {
    if (action.Type !== 'Loop') return false;
    const staying = exits[index]?.filter(({ to }) => inside.has(to)) ?? [];
    return staying.length > 0 && staying.every(({ turns }) => turns);
  });
}
