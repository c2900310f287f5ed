import type { HeardKind } from './block-sound.ts';
import { joined, NO_TRAIL, repeated, trailOf, type SilentPart, type Trail } from './trail.ts';

/** A way that a call goes in silence. Infinity where nothing bounds it. */
export interface Way {
  readonly seconds: number;
  readonly expected: number;
  /** What it is made of; of an endless way, its circle alone. */
  readonly trail: Trail;
  /** Every block of the circle, where one makes it endless. */
  readonly circle?: readonly string[];
  readonly end: SilenceEnd;
}

/** Where a silence ends: a sound, the contact leaving the flow, the end of the flow; or never. */
export type SilenceEnd =
  | { readonly at: HeardKind | 'elsewhere'; readonly block: string }
  | { readonly at: 'flow-end' }
  | { readonly at: 'never' };

/** A way of no time. */
export function emptyWay(end: SilenceEnd): Way {
  return { seconds: 0, expected: 0, trail: NO_TRAIL, end };
}

/**
 * The longer of two ways, the first where they are equal, but one that ends rather than one that never does; undefined where
 * there is none.
 */
export function longer(one: Way | undefined, other: Way | undefined): Way | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.seconds === other.seconds) return one.end.at === 'never' ? other : one;
  return other.seconds > one.seconds ? other : one;
}

/** The way that begins with a part and goes on as another way does. */
export function withFirst(part: SilentPart | undefined, way: Way): Way {
  if (part === undefined || way.seconds === Infinity) return way;
  if (part.seconds === Infinity) return endless([part], [part.block]);
  return {
    seconds: part.seconds + way.seconds,
    expected: part.expected + way.expected,
    trail: joined(trailOf(part), way.trail),
    end: way.end,
  };
}

/** One way after the other. */
export function followed(first: Way, then: Way): Way {
  if (first.seconds === Infinity || then.seconds === Infinity) return first.seconds === Infinity ? first : then;
  return {
    seconds: first.seconds + then.seconds,
    expected: first.expected + then.expected,
    trail: joined(first.trail, then.trail),
    end: then.end,
  };
}

/** A way that is gone so many times. */
export function multiplied(times: number, way: Way): Way {
  if (times === 0) return emptyWay(way.end);
  if (way.seconds === Infinity) return way;
  const { seconds, expected, trail, end } = way;
  return { seconds: times * seconds, expected: times * expected, trail: repeated(times, trail), end };
}

/** A way that goes round in a circle for ever. */
export function endless(parts: readonly SilentPart[], circle: readonly string[]): Way {
  const trail = parts.reduceRight((rest, part) => joined(trailOf(part), rest), NO_TRAIL);
  return { seconds: Infinity, expected: Infinity, trail, circle, end: { at: 'never' } };
}
