import { componentsOf } from '../silence/components.ts';
import { hearingOf } from '../silence/hearing.ts';
import { functionSeconds, MOST_TURNS, turnsOf } from '../silence/time-limits.ts';
import { boundingLoops, isTurn } from './circles.ts';
import type { Block, Facts } from './facts.ts';

/** A run of Lambda blocks in which the caller hears nothing and is asked nothing. */
export interface Chain {
  /** How long their functions take at worst, retries included; Infinity where nothing bounds it. */
  readonly seconds: number;
  /** The first of the blocks that wait for a function, in order, each once. */
  readonly calls: readonly Block[];
  /** There are more than are listed. */
  readonly goesOn: boolean;
}

/** So many blocks of a chain are listed; whoever reads about more has seen enough. */
const MOST_LISTED = 6;

/**
 * The longest chain from each block in which a chain can begin (the start, and what follows a prompt or a question) that takes
 * longer than `most` seconds, the longest first; one that is the end of a longer one is not told again. A circle counts as often
 * as its Loop does. Cost grows linearly with the flow, but for putting the chains in order.
 */
export function chainsLongerThan(most: number, facts: Facts): readonly Chain[] {
  const silent = new Set(facts.blocks.filter((block) => isSilent(block) && facts.isReached(block.action.Identifier)));
  const ways = longestFrom(facts, silent, new Set(), 0);
  const afterSound = facts.blocks
    .filter((block) => !silent.has(block) && facts.isReached(block.action.Identifier))
    .flatMap(({ branches }) => branches.map(({ target }) => target));
  const beginnings = new Set([facts.flow.StartAction, ...afterSound].flatMap((target) => facts.block(target) ?? []));
  const long = [...beginnings].flatMap((block) => ways.get(block) ?? []).filter(({ seconds }) => seconds > most);
  const told = new Set<Way>();
  return long
    .sort((one, other) => (one.seconds < other.seconds ? 1 : one.seconds > other.seconds ? -1 : 0))
    .flatMap((way) => {
      if (told.has(way)) return [];
      for (let at: Way | undefined = way; at !== undefined && !told.has(at); at = at.rest) told.add(at);
      const calls = firstCalls(way, MOST_LISTED + 1);
      return [{ seconds: way.seconds, calls: calls.slice(0, MOST_LISTED), goesOn: calls.length > MOST_LISTED }];
    });
}

interface Way {
  readonly seconds: number;
  readonly calls: readonly Block[];
  readonly rest?: Way | undefined;
}

/** Loops in Loops deeper than this count as one turn. */
const MOST_NESTED = 20;

const NOWHERE: Way = { seconds: 0, calls: [] };

function isSilent({ action }: Block): boolean {
  return hearingOf(action.Type) === 'nothing';
}

/** The longest way from each of some blocks that stays among them and takes no more turn of the Loops in `counted`. */
function longestFrom(
  facts: Facts,
  among: ReadonlySet<Block>,
  counted: ReadonlySet<Block>,
  depth: number,
): ReadonlyMap<Block, Way> {
  const ways = new Map<Block, Way>();
  const byIdentifier = (identifier: string): Block | undefined => {
    const block = facts.block(identifier);
    return block !== undefined && among.has(block) ? block : undefined;
  };
  const targets = (block: Block): readonly Block[] =>
    block.branches.flatMap((branch) =>
      counted.has(block) && isTurn(branch) ? [] : (byIdentifier(branch.target) ?? []),
    );
  const identifiers = [...among].map(({ action }) => action.Identifier);
  const successors = (identifier: string): readonly string[] => {
    const block = byIdentifier(identifier);
    return block === undefined ? [] : targets(block).map(({ action }) => action.Identifier);
  };

  for (const component of componentsOf(identifiers, successors)) {
    const blocks = component.flatMap((identifier) => byIdentifier(identifier) ?? []);
    const inside = new Set(blocks);
    const onward = blocks.flatMap(targets).flatMap((block) => (inside.has(block) ? [] : (ways.get(block) ?? [])));
    const leaving = onward.reduce((one, other) => (other.seconds > one.seconds ? other : one), NOWHERE);
    const [only] = blocks;
    if (only === undefined) continue;
    const goesRound = blocks.length > 1 || targets(only).includes(only);
    const own = goesRound ? around(facts, inside, counted, depth) : through([only]);
    const way = own.seconds === 0 ? leaving : { ...own, seconds: own.seconds + leaving.seconds, rest: leaving };
    for (const block of blocks) ways.set(block, way);
  }
  return ways;
}

function through(blocks: readonly Block[]): Way {
  const calls = blocks.filter(({ action }) => action.Type === 'InvokeLambdaFunction' && functionSeconds(action) > 0);
  return { seconds: calls.reduce((sum, { action }) => sum + functionSeconds(action), 0), calls };
}

/** All turns of a circle. Nothing bounds it where no Loop does. */
function around(facts: Facts, inside: ReadonlySet<Block>, counted: ReadonlySet<Block>, depth: number): Way {
  const once = through([...inside]);
  if (once.seconds === 0) return once;
  const [loop] = boundingLoops([...inside]);
  if (loop === undefined) return { ...once, seconds: Infinity };
  if (depth === MOST_NESTED) return NOWHERE;
  const turns = longestFrom(facts, inside, new Set([...counted, loop]), depth + 1);
  const first = loop.branches.filter(isTurn).flatMap(({ target }) => facts.block(target) ?? []);
  const turn = first
    .map((block) => turns.get(block) ?? NOWHERE)
    .reduce((one, other) => (other.seconds > one.seconds ? other : one), NOWHERE);
  const count = turnsOf(loop.action) ?? MOST_TURNS;
  return count === 0 ? NOWHERE : { seconds: turn.seconds * count, calls: callsOf(turn) };
}

function callsOf(way: Way): readonly Block[] {
  return firstCalls(way, Infinity);
}

function firstCalls(way: Way, most: number): readonly Block[] {
  const calls = new Set<Block>();
  for (let at: Way | undefined = way; at !== undefined && calls.size < most; at = at.rest) {
    for (const call of at.calls) calls.add(call);
  }
  return [...calls].slice(0, most);
}
