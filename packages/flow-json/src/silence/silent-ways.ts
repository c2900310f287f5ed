import { longestWays } from './longest-ways.ts';
import { meanwhileOf } from './meanwhile.ts';
import type { Ends } from './silent-graph.ts';
import { silentBlocksOf, type SilentBlocks, type WaitSilence } from './silent-blocks.ts';
import { sourcesOf } from './sources.ts';
import type { StagedFlow } from './staged-flow.ts';
import { emptyWay, endless, type Way } from './way.ts';

/** The longest silent way on from every silent block that a call can come to, by number. */
export function silentWays(stage: StagedFlow): Ends {
  return waysOf(silentBlocksOf(stage, waitsOf(stage)), emptyWay({ at: 'never' }));
}

/**
 * What is heard during Waits is found first, in a flow in which silence ends at them. A branch that is caught in a circle stays
 * silent for all of its Wait.
 */
function waitsOf(stage: StagedFlow): ReadonlyMap<number, WaitSilence> {
  if (!stage.reached.some((number) => stage.sounds[number]?.kind === 'meanwhile')) return new Map();
  return meanwhileOf(stage, waysOf(silentBlocksOf(stage), endless([], [])));
}

/** @param caught how a way ends from which none leads to an end of the silence */
function waysOf({ graph, ends }: SilentBlocks, caught: Way): Ends {
  const endsThere = blocksThatNeverEnd({ graph, ends }).map((block) => [block, caught] as const);
  const [ways = new Map()] = longestWays(graph, [new Map([...ends, ...endsThere])]);
  return ways;
}

/** Blocks from which no way leads to an end of the silence. */
function blocksThatNeverEnd({ graph, ends }: SilentBlocks): readonly number[] {
  const sources = sourcesOf(graph.keys(), (block) => graph.get(block)?.edges.map(({ to }) => to) ?? []);
  const ending = new Set(ends.keys());
  for (const block of ending) for (const source of sources.get(block) ?? []) ending.add(source);
  return [...graph.keys()].filter((block) => !ending.has(block));
}
