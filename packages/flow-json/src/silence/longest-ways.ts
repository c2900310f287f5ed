import { componentsOf } from './components.ts';
import type { Ends, SilentGraph, SilentNode } from './silent-graph.ts';
import { emptyWay, longer, withFirst, type Way } from './way.ts';
import { waysAround } from './ways-around.ts';

/**
 * The longest way from every block to one of the ends, for each of several sets of ends. A block that reaches no end of the
 * first set stays silent where it is caught; for the others there is nothing then. A circle goes round as often as a Loop block
 * in it lets it, or for as long as the function runs that it asks for. Cost grows linearly with the graph. Performs no I/O.
 */
export function longestWays(graph: SilentGraph, ends: readonly Ends[]): readonly Ends[] {
  const ways = ends.map(() => new Map<number, Way>());
  for (const component of componentsOf(graph.keys(), (block) => targetsOf(graph.get(block)))) {
    const [only = NaN] = component;
    if (component.length === 1 && !targetsOf(graph.get(only)).includes(only)) addBlock(only);
    else addCircle(new Set(component));
  }
  return ways;

  function addBlock(block: number): void {
    ways.forEach((known, index) => {
      const way = leave(block, index, () => false) ?? (index === 0 ? CAUGHT : undefined);
      if (way !== undefined) known.set(block, withFirst(graph.get(block)?.part, way));
    });
  }

  function addCircle(inside: ReadonlySet<number>): void {
    const leaving = ways.map((_, index) => {
      const found = new Map<number, Way>();
      for (const block of inside) {
        const way = leave(block, index, (to) => inside.has(to));
        if (way !== undefined) found.set(block, way);
      }
      if (found.size === 0 && index === 0) for (const block of inside) found.set(block, CAUGHT);
      return found;
    });
    waysAround(graph, inside, leaving, longestWays).forEach((found, index) => {
      for (const [block, way] of found) ways[index]?.set(block, way);
    });
  }

  /** The longest way on from a block that does not lead to one of those inside. */
  function leave(block: number, index: number, isInside: (block: number) => boolean): Way | undefined {
    if (index > 0 && ends[index]?.size === 0) return undefined;
    let best = ends[index]?.get(block);
    for (const { to } of graph.get(block)?.edges ?? []) if (!isInside(to)) best = longer(best, ways[index]?.get(to));
    return best;
  }
}

const CAUGHT = emptyWay({ at: 'never' });

function targetsOf(node: SilentNode | undefined): readonly number[] {
  return node?.edges.map(({ to }) => to) ?? [];
}
