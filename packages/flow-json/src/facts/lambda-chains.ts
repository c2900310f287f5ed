import { boundedBranches } from '../silence/bounded-branches.ts';
import { hearingOf } from '../silence/hearing.ts';
import { longestWays } from '../silence/longest-ways.ts';
import type { SilentNode } from '../silence/silent-graph.ts';
import { functionSeconds } from '../silence/time-limits.ts';
import { firstPartsOf, type Trail } from '../silence/trail.ts';
import { emptyWay, type Way } from '../silence/way.ts';
import type { Block, Facts } from './facts.ts';

/** A run of Lambda blocks in which the caller hears nothing and is asked nothing. */
export interface Chain {
  /** How long their functions take at worst, retries included; Infinity where nothing bounds it. */
  readonly seconds: number;
  /** The first of the blocks that wait for a function, in order, each once; where nothing bounds it, those of the circle. */
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
  const told = new Set<Trail>();
  return waysFromBeginnings(facts)
    .filter(({ seconds }) => seconds > most)
    .sort((one, other) => (one.seconds < other.seconds ? 1 : one.seconds > other.seconds ? -1 : 0))
    .flatMap(({ seconds, trail }) => {
      if (told.has(trail)) return [];
      for (let end = trail; !told.has(end); end = end.kind === 'both' ? end.then : end) told.add(end);
      const calls = firstPartsOf(trail, MOST_LISTED + 1).flatMap(({ block }) => facts.block(block) ?? []);
      return [{ seconds, calls: calls.slice(0, MOST_LISTED), goesOn: calls.length > MOST_LISTED }];
    });
}

function waysFromBeginnings(facts: Facts): readonly Way[] {
  const reached = facts.blocks.filter(({ action }) => facts.isReached(action.Identifier));
  const silent = new Set(reached.filter(({ action }) => hearingOf(action.Type) === 'nothing'));
  const graph = new Map([...silent].map((block) => [block.index, nodeOf(block, facts, silent)] as const));
  const [ways] = longestWays(graph, [new Map([...graph.keys()].map((index) => [index, END] as const))]);
  const afterSound = reached.flatMap((block) => (silent.has(block) ? [] : block.branches.map(({ target }) => target)));
  const beginnings = new Set([facts.flow.StartAction, ...afterSound]);
  return [...beginnings].flatMap((identifier) => ways?.get(facts.block(identifier)?.index ?? NaN) ?? []);
}

const END = emptyWay({ at: 'flow-end' });

function nodeOf({ action }: Block, facts: Facts, silent: ReadonlySet<Block>): SilentNode {
  const { Identifier: block, Type } = action;
  const edges = boundedBranches(action).flatMap(({ target, most }) => {
    const to = facts.block(target);
    return to !== undefined && silent.has(to) ? [{ to: to.index, most }] : [];
  });
  const seconds = Type === 'InvokeLambdaFunction' ? functionSeconds(action) : 0;
  return seconds === 0
    ? { block, edges }
    : { block, edges, part: { block, cause: 'function', seconds, expected: seconds } };
}
