import { componentsOf } from './components.ts';

/**
 * For every node the greatest value that it, or a node that it leads to, has; nothing where none has one. Cost grows linearly.
 *
 * @param successors where the edges of a node lead; only to nodes that are listed
 */
export function reachesMost(
  nodes: readonly number[],
  successors: (node: number) => readonly number[],
  values: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const component of componentsOf(nodes, successors)) {
    let greatest: number | undefined;
    for (const node of component) {
      for (const value of [values.get(node), ...successors(node).map((to) => most.get(to))]) {
        if (value !== undefined && value >= (greatest ?? -Infinity)) greatest = value;
      }
    }
    if (greatest !== undefined) for (const node of component) most.set(node, greatest);
  }
  return most;
}
