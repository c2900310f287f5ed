/**
 * The strongly connected components of a graph, successors first (Tarjan 1972): nodes that lie on a circle together, and
 * single nodes. Written without recursion, because a flow may be one long chain. Performs no I/O.
 *
 * @param nodes every node
 * @param successors where the edges of a node lead; only to nodes that are listed
 */
export function componentsOf<Node extends string | number>(
  nodes: Iterable<Node>,
  successors: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const found: Node[][] = [];

  for (const root of nodes) if (!order.has(root)) visit(root);
  return found;

  function visit(root: Node): void {
    const path = [enter(root)];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { node, targets } = frame;
      const target = targets.pop();
      if (target === undefined) {
        path.pop();
        leave(node, path.at(-1)?.node);
      } else if (!order.has(target)) {
        path.push(enter(target));
      } else if (isOpen.has(target)) {
        lower(node, order.get(target) ?? Infinity);
      }
    }
  }

  function enter(node: Node): { readonly node: Node; readonly targets: Node[] } {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: successors(node).toReversed() };
  }

  function leave(node: Node, parent: Node | undefined): void {
    const low = lowest.get(node) ?? Infinity;
    if (parent !== undefined) lower(parent, low);
    if (low !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    found.push(component);
  }

  function lower(node: Node, to: number): void {
    lowest.set(node, Math.min(lowest.get(node) ?? Infinity, to));
  }
}
