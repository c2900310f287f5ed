/** A directed graph of places, numbered from 0. */
export type Graph = readonly (readonly number[])[];

/** What is dominated by what, from one place on. */
export interface Dominators {
  /** The places that can be reached, in reverse postorder: a place stands after the ways that lead to it, but for circles. */
  readonly order: readonly number[];
  /** The nearest place on every way to a place; undefined for the first. */
  readonly parent: ReadonlyMap<number, number>;
}

/** Finds dominators (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm"). Performs no I/O. */
export function dominatorsOf(graph: Graph, start: number): Dominators {
  const order = reversePostorder(graph, start);
  const rank = new Map(order.map((place, index) => [place, index]));
  const before = predecessors(graph, order);
  const parent = new Map([[start, start]]);

  for (let changed = true; changed;) {
    changed = false;
    for (const place of order.slice(1)) {
      const known = (before.get(place) ?? []).filter((one) => parent.has(one));
      const nearest = known.reduce((one, other) => meeting(one, other));
      if (parent.get(place) === nearest) continue;
      parent.set(place, nearest);
      changed = true;
    }
  }
  parent.delete(start);
  return { order, parent };

  /** Where the ways up from two places meet. */
  function meeting(one: number, other: number): number {
    let [a, b] = [one, other];
    while (a !== b) {
      if ((rank.get(a) ?? 0) > (rank.get(b) ?? 0)) a = parent.get(a) ?? start;
      else b = parent.get(b) ?? start;
    }
    return a;
  }
}

/** Branches are visited last first, so that the first comes first in the order. */
function reversePostorder(graph: Graph, start: number): readonly number[] {
  const seen = new Set([start]);
  const postorder: number[] = [];
  const trail = [{ place: start, next: 0 }];
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const target = graph[top.place]?.at(-1 - top.next++);
    if (target === undefined) {
      postorder.push(top.place);
      trail.pop();
    } else if (!seen.has(target)) {
      seen.add(target);
      trail.push({ place: target, next: 0 });
    }
  }
  return postorder.reverse();
}

function predecessors(graph: Graph, order: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const edges = order.flatMap((from) => (graph[from] ?? []).map((to) => ({ from, to })));
  const groups = Map.groupBy(edges, ({ to }) => to);
  return new Map([...groups].map(([to, ways]) => [to, ways.map(({ from }) => from)]));
}
