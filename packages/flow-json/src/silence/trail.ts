/** A block that leaves the caller in silence, and for how long. */
export interface SilentPart {
  readonly block: string;
  readonly cause: Cause;
  /** At worst, each time. */
  readonly seconds: number;
  /** As the latencies say, each time. */
  readonly expected: number;
}

/**
 * Why a block is silent: it waits for a function, it waits as it is told to, it asks for a result until it is there, or its
 * prompt pauses.
 */
export type Cause = 'function' | 'wait' | 'poll' | 'pause';

/** A part of a silence, and how often the call comes to it. */
export interface CountedPart extends SilentPart {
  readonly times: number;
}

/**
 * The parts of a silence in order, put together without copying: many ways through a flow share their ends and their circles,
 * and a circle in a circle goes round ten thousand times.
 */
export type Trail =
  | { readonly kind: 'none' }
  | { readonly kind: 'part'; readonly part: SilentPart }
  | { readonly kind: 'both'; readonly first: Trail; readonly then: Trail }
  | { readonly kind: 'times'; readonly times: number; readonly of: Trail };

/** A trail without parts. */
export const NO_TRAIL: Trail = { kind: 'none' };

/** A trail of one part. */
export function trailOf(part: SilentPart): Trail {
  return { kind: 'part', part };
}

/** One trail after the other. */
export function joined(first: Trail, then: Trail): Trail {
  if (first.kind === 'none') return then;
  return then.kind === 'none' ? first : { kind: 'both', first, then };
}

/** A trail walked so many times. */
export function repeated(times: number, of: Trail): Trail {
  return times === 0 || of.kind === 'none' ? NO_TRAIL : { kind: 'times', times, of };
}

/** Lists the parts of a trail in the order in which the call first comes to them, each once. Cost grows with the distinct pieces. */
export function partsOf(trail: Trail): readonly CountedPart[] {
  const { leaves, order } = walked(trail);
  const times = new Map<Trail, number>([[trail, 1]]);
  const add = (piece: Trail, more: number): void => void times.set(piece, (times.get(piece) ?? 0) + more);
  for (const piece of order) {
    const count = times.get(piece) ?? 0;
    if (piece.kind === 'times') add(piece.of, count * piece.times);
    if (piece.kind !== 'both') continue;
    add(piece.first, count);
    add(piece.then, count);
  }
  const counted = new Map<SilentPart, number>();
  for (const leaf of leaves) counted.set(leaf.part, (counted.get(leaf.part) ?? 0) + (times.get(leaf) ?? 0));
  return [...counted].map(([part, count]) => ({ ...part, times: count }));
}

/** The first parts of a trail, `most` at most, in the order in which the call comes to them, each once. */
export function firstPartsOf(trail: Trail, most: number): readonly SilentPart[] {
  const parts = new Set<SilentPart>();
  const seen = new Set<Trail>();
  const stack = [trail];
  for (let piece = stack.pop(); piece !== undefined && parts.size < most; piece = stack.pop()) {
    if (seen.has(piece)) continue;
    seen.add(piece);
    if (piece.kind === 'part') parts.add(piece.part);
    if (piece.kind === 'times') stack.push(piece.of);
    if (piece.kind === 'both') stack.push(piece.then, piece.first);
  }
  return [...parts];
}

type Leaf = Extract<Trail, { kind: 'part' }>;

/** The leaves of a trail as they are first met, and every piece before the pieces it is made of. Trails are deep: no recursion. */
function walked(trail: Trail): { readonly leaves: readonly Leaf[]; readonly order: readonly Trail[] } {
  const leaves: Leaf[] = [];
  const finished: Trail[] = [];
  const seen = new Set<Trail>();
  const stack: { readonly piece: Trail; readonly done: boolean }[] = [{ piece: trail, done: false }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { piece, done } = frame;
    if (done) {
      finished.push(piece);
      continue;
    }
    if (seen.has(piece)) continue;
    seen.add(piece);
    stack.push({ piece, done: true });
    if (piece.kind === 'part') leaves.push(piece);
    if (piece.kind === 'times') stack.push({ piece: piece.of, done: false });
    if (piece.kind === 'both') stack.push({ piece: piece.then, done: false }, { piece: piece.first, done: false });
  }
  return { leaves, order: finished.toReversed() };
}
