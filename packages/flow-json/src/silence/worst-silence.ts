import type { Flow } from '../flow/flow.ts';
import { silences } from './silences.ts';
import { partsOf } from './trail.ts';

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

/** The longest time in which a caller can hear nothing, at worst; see `silences`. Performs no I/O. */
export function worstSilence(flow: Flow): WorstSilence {
  const { worst } = silences(flow);
  if (worst === undefined) return { seconds: 0, blocks: [] };
  return { seconds: worst.seconds, blocks: [...new Set(partsOf(worst.trail).map(({ block }) => block))] };
}
