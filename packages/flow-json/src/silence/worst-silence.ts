import type { Flow } from '../flow/flow.ts';
import { blocksOf, longest, longestWays } from './longest-ways.ts';
import { silencesOf } from './silent-graph.ts';

/** The longest silence on any way through a flow. */
export interface WorstSilence {
  /** Seconds; null where nothing bounds it. */
  readonly seconds: number | null;
  /**
   * Identifiers of the blocks that make it up, in order, each once; those that take no time are left out. Where nothing
   * bounds the silence, those of the circle alone.
   */
  readonly blocks: readonly string[];
}

/**
 * The longest time in which a caller can hear nothing, at worst: every function takes all the time that its block waits, and
 * every branch may be taken. A circle of silent blocks counts as often as the Loop block that turns it allows, 100 times
 * where the count is not stated, and is unbounded without one. Blocks that no call reaches do not count. Performs no I/O.
 */
export function worstSilence(flow: Flow): WorstSilence {
  const { graph, beginnings } = silencesOf(flow);
  const anywhere = new Map([...graph.keys()].map((block) => [block, { seconds: 0 }]));
  const [ways] = longestWays(graph, [anywhere]);
  const worst = longest(beginnings.map((block) => ways?.get(block))) ?? { seconds: 0 };
  return { seconds: worst.seconds === Infinity ? null : worst.seconds, blocks: blocksOf(worst) };
}
