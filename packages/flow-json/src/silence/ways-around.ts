import { aroundLoop, brakeOf } from './around-loop.ts';
import { aroundPolls, pollsOf } from './around-polls.ts';
import { shortestCircle } from './shortest-circle.ts';
import type { Ends, Onward, SilentGraph } from './silent-graph.ts';
import { endless, longer, type Way } from './way.ts';

/** Circles in circles deeper than this are taken as endless: they would count for years. */
const MOST_NESTED = 20;

/**
 * The longest ways through blocks that lie on circles together. `leaving` says how a way goes on that leaves them at a block;
 * `onward` walks what is left of them when a circle is opened.
 */
export function waysAround(
  graph: SilentGraph,
  inside: ReadonlySet<number>,
  leaving: readonly Ends[],
  onward: Onward,
): readonly Ends[] {
  const nodes = [...inside].flatMap((block) => graph.get(block) ?? []);
  const polls = pollsOf(graph, inside);
  if (polls === undefined && nodes.every(({ part }) => part === undefined)) {
    return leaving.map((ends) =>
      everywhere(inside, ends, [...ends.values()].reduce<Way | undefined>(longer, undefined)),
    );
  }
  const startsJob = nodes.some((node) => node.startsJob);
  const byPolls = polls === undefined || startsJob ? undefined : aroundPolls(graph, inside, leaving, polls, onward);
  const brake = leaving.length > MOST_NESTED ? undefined : brakeOf(graph, inside);
  const byLoop = brake === undefined ? undefined : aroundLoop(graph, inside, leaving, brake, onward);
  if (byPolls !== undefined && byLoop !== undefined)
    return byLoop.map((ends, index) => shorterOf(ends, byPolls[index]));
  return byPolls ?? byLoop ?? withoutEnd(graph, inside, leaving);
}

function withoutEnd(graph: SilentGraph, inside: ReadonlySet<number>, leaving: readonly Ends[]): readonly Ends[] {
  const circle = shortestCircle(graph, inside);
  const parts = circle.flatMap(({ part, edges }) => part ?? edges.flatMap(({ polls }) => polls ?? []));
  const way = endless(
    parts,
    circle.map(({ block }) => block),
  );
  return leaving.map((ends) => everywhere(inside, ends, ends.size === 0 ? undefined : way));
}

function everywhere(inside: ReadonlySet<number>, ends: Ends, way: Way | undefined): Ends {
  return new Map(way === undefined || ends.size === 0 ? [] : [...inside].map((block) => [block, way]));
}

/** Both bound the ways, so that the lower one holds. */
function shorterOf(ends: Ends, others: Ends | undefined): Ends {
  return new Map(
    [...ends].map(([block, way]) => {
      const other = others?.get(block);
      return [block, other !== undefined && other.seconds < way.seconds ? other : way];
    }),
  );
}
