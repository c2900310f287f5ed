/**
 * The strongly connected components of a graph, successors first (Tarjan 1972): nodes that lie on a circle together, and
 * single nodes. Written without recursion, because a flow may be one long chain. Performs no I/O.
 *
 * @param nodes every node
 * @param successors where the edges of a node lead; only to nodes that are listed
 */
export function componentsOf<Node>(
  nodes: Iterable<Node>,
  successors: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const visits = new Map<Node, Visit<Node>>();
  const open: Visit<Node>[] = [];
  const found: Node[][] = [];

  for (const root of nodes) if (!visits.has(root)) visit(root);
  return found;

  function visit(root: Node): void {
    const path = [enter(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const target = at.targets.pop();
      if (target === undefined) {
        path.pop();
        leave(at, path.at(-1));
        continue;
      }
      const known = visits.get(target);
      if (known === undefined) path.push(enter(target));
      else at.lowest = Math.min(at.lowest, known.order);
    }
  }

  function enter(node: Node): Visit<Node> {
    const visit = { node, targets: successors(node).toReversed(), order: visits.size, lowest: visits.size };
    visits.set(node, visit);
    open.push(visit);
    return visit;
  }

  function leave(visit: Visit<Node>, parent: Visit<Node> | undefined): void {
    if (parent !== undefined) parent.lowest = Math.min(parent.lowest, visit.lowest);
    if (visit.lowest < visit.order) return;
    const component = open.splice(open.lastIndexOf(visit));
    for (const member of component) member.order = Infinity;
    found.push(component.map(({ node }) => node));
  }
}

interface Visit<Node> {
  readonly node: Node;
  /** Where it leads and has not been followed yet, the last first. */
  readonly targets: Node[];
  /** When it was come to; Infinity once its component is found. */
  order: number;
  /** The earliest of its own component, as far as is known, that it leads to. */
  lowest: number;
}
