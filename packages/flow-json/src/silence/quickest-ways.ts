import { leastFirst } from './least-first.ts';
import { sourcesOf } from './sources.ts';
import { followed, NO_SPAN, UNREACHED, type Span } from './span.ts';

/** A block on a way, by how long it takes at least. */
export interface Station {
  readonly own: Span;
  /** Where it leads; of a loop, where it leads when it is done. */
  readonly exits: readonly number[];
  /** It leads to `turn` so many times before it is done. */
  readonly loop?: { readonly turn: number; readonly turns: number };
}

export type Stations = ReadonlyMap<number, Station>;
export type Spans = ReadonlyMap<number, Span>;

/**
 * The quickest way from each of some blocks out of them, where nothing counts how often it goes round: the least time, and the
 * earliest end of the last sound, each for itself.
 *
 * @param leaving how a way goes on that leaves them at a block; nothing where none does
 */
export function quickestWays(stations: Stations, inside: ReadonlySet<number>, leaving: Spans): Spans {
  const through = (block: number, onward: Span): Span => followed(stations.get(block)?.own ?? NO_SPAN, onward);
  if (inside.size === 1 || leaving.size === 0)
    return new Map([...leaving].map(([block, onward]) => [block, through(block, onward)]));

  const sources = sourcesOf(inside, (block) => targetsOf(stations.get(block)).filter((to) => inside.has(to)));
  const quickest = least('seconds');
  const quietest = least('lastSound');
  return new Map(
    [...inside].map((block) => {
      const { seconds } = quickest.get(block) ?? UNREACHED;
      const { lastSound } = quietest.get(block) ?? UNREACHED;
      return [block, { seconds, lastSound }] as const;
    }),
  );

  /** Whatever comes first is settled (Dijkstra 1959): a way through one block more is no shorter, and falls silent no earlier. */
  function least(measure: keyof Span): Spans {
    const found = new Map<number, Span>();
    const waiting = leastFirst<readonly [block: number, way: Span]>();
    const add = (block: number, onward: Span): void => {
      const way = through(block, onward);
      waiting.add([block, way], way[measure] ?? SOUNDLESS);
    };
    for (const [block, onward] of leaving) add(block, onward);
    for (let next = waiting.take(); next !== undefined; next = waiting.take()) {
      const [block, way] = next;
      if (found.has(block)) continue;
      found.set(block, way);
      for (const source of sources.get(block) ?? []) if (!found.has(source)) add(source, way);
    }
    return found;
  }
}

/** Less than any time: no call falls silent earlier than one that hears nothing. */
const SOUNDLESS = -1;

/** Every block a station leads to, the turn of a loop included. */
export function targetsOf(station: Station | undefined): readonly number[] {
  const { exits = [], loop } = station ?? {};
  return loop === undefined ? exits : [...exits, loop.turn];
}
