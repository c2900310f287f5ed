import { componentsOf } from './components.ts';
import { quickestWays, targetsOf, type Spans, type Station, type Stations } from './quickest-ways.ts';
import { followed, least, multiplied, NO_SPAN, UNREACHED, type Span } from './span.ts';

/** Loops in loops deeper than this are taken to end at once. */
const MOST_NESTED = 20;

/**
 * The shortest way from every block to one of the ends, itself included, with all the turns that loops must take, for each of
 * several sets of ends; nothing for a block that reaches none. Cost grows with the graph as sorting does. Performs no I/O.
 */
export function shortestWays(stations: Stations, ends: readonly Spans[]): readonly Spans[] {
  const ways = ends.map(() => new Map<number, Span>());
  for (const component of componentsOf(stations.keys(), (block) => targetsOf(stations.get(block)))) {
    const inside = new Set(component);
    const leaving = ways.map((_, index) => {
      const found = new Map<number, Span>();
      if (ends[index]?.size === 0) return found;
      for (const block of component) {
        const way = leave(block, index, inside);
        if (way.seconds < Infinity) found.set(block, way);
      }
      return found;
    });
    around(stations, inside, leaving).forEach((found, index) => {
      for (const [block, way] of found) if (way.seconds < Infinity) ways[index]?.set(block, way);
    });
  }
  return ways;

  /** The shortest way on from a block that leaves those inside. A loop whose turn leaves them is not done before. */
  function leave(block: number, index: number, inside: ReadonlySet<number>): Span {
    const { exits = [], loop } = stations.get(block) ?? {};
    const next = loop === undefined || inside.has(loop.turn) ? exits : [loop.turn];
    const outside = next.filter((to) => !inside.has(to)).map((to) => ways[index]?.get(to) ?? UNREACHED);
    return outside.reduce(least, ends[index]?.get(block) ?? UNREACHED);
  }
}

/** The shortest ways through blocks of one component. `leaving` says how a way goes on that leaves them at a block. */
function around(stations: Stations, inside: ReadonlySet<number>, leaving: readonly Spans[]): readonly Spans[] {
  const brake = leaving.length > MOST_NESTED ? undefined : brakeOf(stations, inside);
  if (brake === undefined) return leaving.map((ends) => quickestWays(stations, inside, ends));

  const found = shortestWays(opened(stations, inside, brake), [
    ...leaving.map((ends) => new Map([...ends].filter(([block]) => block !== brake.block))),
    new Map([[brake.block, NO_SPAN]]),
  ]);
  const toLoop = found.at(-1);
  const turns = multiplied(brake.turns, toLoop?.get(brake.turn) ?? UNREACHED);
  return leaving.map((ends, index) => {
    if (ends.size === 0) return ends;
    const past = (block: number): Span => found[index]?.get(block) ?? UNREACHED;
    const fromLoop = least(past(brake.turn), followed(turns, ends.get(brake.block) ?? UNREACHED));
    const way = (block: number): Span => least(past(block), followed(toLoop?.get(block) ?? UNREACHED, fromLoop));
    return new Map([...inside].map((block) => [block, way(block)]));
  });
}

/** A loop among these blocks, whose turn alone keeps the way inside. */
interface Brake {
  readonly block: number;
  readonly turn: number;
  readonly turns: number;
}

function brakeOf(stations: Stations, inside: ReadonlySet<number>): Brake | undefined {
  for (const block of inside) {
    const { exits = [], loop } = stations.get(block) ?? {};
    if (loop !== undefined && inside.has(loop.turn) && !exits.some((to) => inside.has(to))) return { block, ...loop };
  }
  return undefined;
}

/** The blocks that lie inside, with the edges between them but for those of the brake. */
function opened(stations: Stations, inside: ReadonlySet<number>, brake: Brake): Stations {
  return new Map(
    [...inside].map((block): [number, Station] => {
      const { own = NO_SPAN, exits = [], loop } = stations.get(block) ?? {};
      if (block === brake.block) return [block, { own, exits: [] }];
      return [block, { own, exits: exits.filter((to) => inside.has(to)), ...(loop === undefined ? {} : { loop }) }];
    }),
  );
}
