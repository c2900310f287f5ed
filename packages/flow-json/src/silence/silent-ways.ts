import { longestWays } from './longest-ways.ts';
import { meanwhileOf } from './meanwhile.ts';
import type { Ends } from './silent-graph.ts';
import { silentBlocksOf, type SilentBlocks, type WaitSilence } from './silent-blocks.ts';
import { sourcesOf } from './sources.ts';
import type { StagedFlow } from './staged-flow.ts';
import { endless } from './way.ts';

/** The longest silent way on from every silent block that a call can come to, by number. */
export function silentWays(stage: StagedFlow): Ends {
  return waysOf(silentBlocksOf(stage, waitsOf(stage)));
}

/**
 * What is heard during Waits is found first, in a flow in which silence ends at them. A branch that is caught in a circle stays
 * silent for all of its Wait.
 */
function waitsOf(stage: StagedFlow): ReadonlyMap<number, WaitSilence> {
  if (!stage.reached.some((number) => stage.sounds[number]?.kind === 'meanwhile')) return new Map();
  const { graph, ends } = silentBlocksOf(stage);
  const caught = blocksThatNeverEnd({ graph, ends }).map((block) => [block, endless([], [])] as const);
  return meanwhileOf(stage, waysOf({ graph, ends: new Map([...ends, ...caught]) }));
}

function waysOf({ graph, ends }: SilentBlocks): Ends {
  const [ways = new Map()] = longestWays(graph, [ends]);
  return ways;
}

/** Blocks from which no way leads to an end of the silence. */
function blocksThatNeverEnd({ graph, ends }: SilentBlocks): readonly number[] {
  const sources = sourcesOf(graph.keys(), (block) => graph.get(block)?.edges.map(({ to }) => to) ?? []);
  const ending = new Set(ends.keys());
  for (const block of ending) for (const source of sources.get(block) ?? []) ending.add(source);
  return [...graph.keys()].filter((block) => !ending.has(block));
}
