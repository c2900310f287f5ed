import type { Flow } from '../flow/flow.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Latencies } from './latencies.ts';
import type { References } from './prompt-sounds.ts';
import { silentWays } from './silent-ways.ts';
import { canBeSilent, staged } from './staged-flow.ts';
import { waysFrom, type SilenceStart, type WayFrom } from './stretches.ts';
import type { Trail } from './trail.ts';
import type { SilenceEnd } from './way.ts';

/** A silence that a caller can meet: the worst way from where it begins. */
export interface Silence {
  readonly from: SilenceStart;
  readonly to: SilenceEnd;
  /** At worst; null where nothing bounds it. */
  readonly seconds: number | null;
  /** The same way as the latencies have it; null where nothing bounds it. */
  readonly expectedSeconds: number | null;
  /** The blocks that make it up, for `partsOf`; of an endless one, those of its circle. */
  readonly trail: Trail;
  /** Every block of the circle that makes it endless, those that take no time too. */
  readonly circle?: readonly string[];
}

/** The silences of a flow. */
export interface Silences {
  /** The longest of all; undefined where the caller always hears something. */
  readonly worst: Silence | undefined;
  /** One for every place where silence begins and takes time, the longest first. */
  readonly ways: readonly Silence[];
}

export interface SilenceOptions {
  /** What is known of how long functions and blocks take. Default: nothing; `EXPECTED_SHARE` of the limit is expected. */
  readonly latencies?: Latencies;
  /** How prompts count that are nothing but references, `$.External.text`. Default: `spoken`. */
  readonly references?: References;
}

/**
 * The longest times in which a caller hears nothing, for each way through a flow: from every block after which it is quiet to
 * the next sound. At worst, functions and Waits take all the time they may, every branch may be taken, and a circle of silent
 * blocks goes round as often as its Loop block counts, 100 times where that is not stated; without one it never ends. Pauses in
 * prompts are silence; the caller's turn after a question is not. Blocks that no call reaches do not count. Cost grows linearly
 * with the flow. Performs no I/O.
 */
export function silences(flow: Flow, { latencies = new Map(), references = 'spoken' }: SilenceOptions = {}): Silences {
  if (!canBeSilent(flow)) return { worst: undefined, ways: [] };
  const stage = staged(flow, circumstancesOf(flow.Actions, latencies, references));
  const ways = waysFrom(stage, silentWays(stage))
    .filter(({ way }) => way.seconds > 0)
    .map(silenceOf)
    .sort((one, other) => (other.seconds ?? Infinity) - (one.seconds ?? Infinity) || 0);
  return { worst: ways[0], ways };
}

function silenceOf({ from, way: { seconds, expected, trail, circle, end } }: WayFrom): Silence {
  const bounded = (value: number): number | null => (value === Infinity ? null : Math.round(value * 1000) / 1000);
  return {
    from,
    to: end,
    seconds: bounded(seconds),
    expectedSeconds: bounded(expected),
    trail,
    ...(circle === undefined ? {} : { circle }),
  };
}
