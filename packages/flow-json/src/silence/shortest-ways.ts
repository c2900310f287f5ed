import { componentsOf } from './components.ts';
import { sourcesOf } from './sources.ts';
import { followed, least, multiplied, NO_SPAN, UNREACHED, type Span } from './span.ts';

/** A block on a way, by how long it takes at least. */
export interface Station {
  readonly own: Span;
  /** Where it leads; of a loop, where it leads when it is done. */
  readonly exits: readonly number[];
  /** It leads to `turn` so many times before it is done. */
  readonly loop?: { readonly turn: number; readonly turns: number };
}

type Stations = ReadonlyMap<number, Station>;
type Spans = ReadonlyMap<number, Span>;

/** Loops in loops deeper than this are taken to end at once. */
const MOST_NESTED = 20;

/**
 * The shortest way from every block to one of the ends, itself included, with all the turns that loops must take; nothing for a
 * block that reaches none. Performs no I/O.
 */
export function shortestWays(stations: Stations, ends: Spans, nested = 0): Spans {
  const ways = new Map<number, Span>();
  for (const component of componentsOf(stations.keys(), (block) => targetsOf(stations, block))) {
    const inside = new Set(component);
    const [only = NaN] = component;
    const leaving = new Map(component.map((block) => [block, leave(block, inside)] as const));
    const circular = component.length > 1 || targetsOf(stations, only).includes(only);
    const found = circular ? around(stations, leaving, nested) : new Map([[only, through(only, leave(only, inside))]]);
    for (const [block, way] of found) if (way.seconds < Infinity) ways.set(block, way);
  }
  return ways;

  function leave(block: number, inside: ReadonlySet<number>): Span {
    const { exits = [], loop } = stations.get(block) ?? {};
    const next = loop === undefined || inside.has(loop.turn) ? exits : [loop.turn];
    const outside = next.filter((to) => !inside.has(to)).map((to) => ways.get(to) ?? UNREACHED);
    return outside.reduce(least, ends.get(block) ?? UNREACHED);
  }

  function through(block: number, onward: Span): Span {
    return followed(stations.get(block)?.own ?? NO_SPAN, onward);
  }
}

/** Blocks that lie on circles together. `leaving` says how a way goes on that leaves them at a block. */
function around(stations: Stations, leaving: Spans, nested: number): Spans {
  const brake = [...leaving.keys()].find((block) => isBrake(stations.get(block), leaving));
  const loop = stations.get(brake ?? NaN)?.loop;
  if (brake === undefined || loop === undefined || nested === MOST_NESTED) return relaxed(stations, leaving);

  const opened = new Map([...leaving.keys()].map((block) => [block, withoutLoop(block)] as const));
  const without = (block: number): boolean => block !== brake;
  const past = shortestWays(opened, new Map([...leaving].filter(([block]) => without(block))), nested + 1);
  const toLoop = shortestWays(opened, new Map([[brake, NO_SPAN]]), nested + 1);
  const turns = multiplied(loop.turns, toLoop.get(loop.turn) ?? UNREACHED);
  const fromLoop = least(past.get(loop.turn) ?? UNREACHED, followed(turns, leaving.get(brake) ?? UNREACHED));
  return new Map(
    [...leaving.keys()].map((block) => {
      const turning = followed(toLoop.get(block) ?? UNREACHED, fromLoop);
      return [block, least(past.get(block) ?? UNREACHED, turning)] as const;
    }),
  );

  function withoutLoop(block: number): Station {
    const { own = NO_SPAN, exits = [], loop: inner } = stations.get(block) ?? {};
    if (block === brake) return { own, exits: [] };
    return { own, exits: exits.filter((to) => leaving.has(to)), ...(inner === undefined ? {} : { loop: inner }) };
  }
}

/** A loop whose turn alone keeps the way inside. */
function isBrake(station: Station | undefined, inside: ReadonlyMap<number, unknown>): boolean {
  return (
    station?.loop !== undefined && inside.has(station.loop.turn) && station.exits.every((block) => !inside.has(block))
  );
}

/** Circles that nothing counts: whichever way is the shortest, found by trying again whatever leads to a block that got nearer. */
function relaxed(stations: Stations, leaving: Spans): Spans {
  const ways = new Map<number, Span>();
  const sources = sourcesOf(leaving.keys(), (block) => targetsOf(stations, block));
  const waiting = new Set(leaving.keys());
  for (const block of waiting) {
    waiting.delete(block);
    const inner = targetsOf(stations, block).flatMap((to) => (leaving.has(to) ? (ways.get(to) ?? []) : []));
    const onward = inner.reduce(least, leaving.get(block) ?? UNREACHED);
    const way = followed(stations.get(block)?.own ?? NO_SPAN, onward);
    const known = ways.get(block) ?? UNREACHED;
    if (way.seconds === known.seconds && way.lastSound === known.lastSound) continue;
    ways.set(block, way);
    for (const source of sources.get(block) ?? []) if (leaving.has(source)) waiting.add(source);
  }
  return ways;
}

function targetsOf(stations: Stations, block: number): readonly number[] {
  const { exits = [], loop } = stations.get(block) ?? {};
  return loop === undefined ? exits : [...exits, loop.turn];
}
