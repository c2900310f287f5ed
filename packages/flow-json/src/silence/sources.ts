/** The edges of a graph the other way round: for every node, the nodes that lead to it, each as often as it does. */
export function sourcesOf(
  nodes: Iterable<number>,
  successors: (node: number) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const sources = new Map<number, number[]>();
  for (const node of nodes) {
    for (const to of successors(node)) {
      const known = sources.get(to);
      if (known === undefined) sources.set(to, [node]);
      else known.push(node);
    }
  }
  return sources;
}
