import { componentsOf } from './components.ts';
import { waysAround } from './ways-around.ts';
import type { Ends, SilentGraph } from './silent-graph.ts';
import { emptyWay, longer, withFirst, type Way } from './way.ts';

/**
 * The longest way from every block to one of the ends, for each of several sets of ends. A block that reaches no end of the first
 * set stays silent where it is caught; for the others there is nothing then. A circle goes round as often as a Loop block in it lets it, or for as long as the function runs that it asks for. Cost
 * grows linearly with the graph. Performs no I/O.
 */
export function longestWays(graph: SilentGraph, ends: readonly Ends[]): readonly Ends[] {
  const ways = ends.map(() => new Map<number, Way>());
  const targets = (block: number): readonly number[] => graph.get(block)?.edges.map(({ to }) => to) ?? [];

  for (const component of componentsOf(graph.keys(), targets)) {
    const inside = new Set(component);
    const leaving = ends.map((end, index) => {
      const onward = ways[index];
      const found = component.flatMap((block) => {
        const outside = targets(block).filter((to) => !inside.has(to));
        const best = outside.reduce((way, to) => longer(way, onward?.get(to)), end.get(block));
        return best === undefined ? [] : [[block, best] as const];
      });
      return new Map(found.length > 0 || index > 0 ? found : component.map((block) => [block, CAUGHT]));
    });
    const [only = NaN] = component;
    const found =
      component.length > 1 || targets(only).includes(only)
        ? waysAround(graph, inside, leaving, longestWays)
        : leaving.map(
            (end) => new Map([...end].map(([block, way]) => [block, withFirst(graph.get(block)?.part, way)])),
          );
    found.forEach((end, index) => end.forEach((way, block) => ways[index]?.set(block, way)));
  }
  return ways;
}

const CAUGHT = emptyWay({ at: 'never' });
