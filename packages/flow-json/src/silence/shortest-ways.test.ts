import { describe, expect, it } from 'vitest';
import type { Station } from './quickest-ways.ts';
import { shortestWays } from './shortest-ways.ts';
import { NO_SPAN, type Span } from './span.ts';

const END = -1;

/** A span of so many seconds, heard at their end, that counts how often it is looked at. */
function counted(seconds: number, look: () => unknown): Span {
  return {
    get seconds() {
      look();
      return seconds;
    },
    lastSound: seconds,
  };
}

/** How often stations are looked at while the ways to the end are found, and the way from block 0. */
function looksAt(make: (own: (seconds: number) => Span) => readonly Station[]): {
  looks: number;
  way: Span | undefined;
} {
  let looks = 0;
  const stations = make((seconds) => counted(seconds, () => looks++));
  const numbered = new Map([[END, { own: NO_SPAN, exits: [] }], ...stations.entries()]);
  const [ways] = shortestWays(numbered, [new Map([[END, NO_SPAN]])]);
  return { looks, way: ways?.get(0) };
}

/** Loops in loops, two turns each, round one block of a second. */
function nest(depth: number) {
  return looksAt((own) => [
    ...Array.from({ length: depth }, (_, at) => ({
      own: own(0),
      exits: [at - 1],
      loop: { turn: at + 1, turns: 2 },
    })),
    { own: own(1), exits: [depth - 1] },
  ]);
}

/** A ring of blocks that nothing counts, each of which may leave; the farther round, the longer that takes. */
function ring(size: number) {
  return looksAt((own) => [
    ...Array.from({ length: size }, (_, at) => ({ own: own(1), exits: [(at + 1) % size, size + at] })),
    ...Array.from({ length: size }, (_, at) => ({ own: own(10 * (size - at)), exits: [END] })),
  ]);
}

describe('shortestWays', () => {
  it('counts all the turns of loops in loops', () => {
    expect(nest(10).way).toEqual({ seconds: 1024, lastSound: 1024 });
  });

  it('takes the quickest way out of a ring that nothing counts', () => {
    expect(ring(10).way).toEqual({ seconds: 20, lastSound: 20 });
  });

  // 16 loops in one another took 23 seconds: each was walked twice for each that it lay in.
  it('walks loops in loops no more than once for each that they lie in', () => {
    expect(nest(16).looks).toBeLessThan(8 * nest(8).looks);
  });

  // Each block of a ring was looked at again whenever a later one got nearer to the end.
  it('looks at a block of a ring no more often the longer the ring is', () => {
    expect(ring(800).looks).toBeLessThan(2.5 * ring(400).looks);
  });
});
