import type { SilentGraph, SilentNode } from './silent-graph.ts';

/**
 * A circle among blocks that all lie on circles together: a shortest one through a block that takes time, from the first such
 * block on, so that people are shown no more than they need to see.
 */
export function shortestCircle(graph: SilentGraph, inside: ReadonlySet<number>): readonly SilentNode[] {
  const from = [...inside].find((block) => takesTime(graph.get(block))) ?? NaN;
  const cameFrom = new Map<number, number>();
  let ring: readonly number[] = [from];
  while (ring.length > 0 && !cameFrom.has(from)) ring = ring.flatMap((block) => stepsFrom(block));
  return nodesTo(from);

  function stepsFrom(block: number): readonly number[] {
    const fresh = (graph.get(block)?.edges ?? []).filter(({ to }) => inside.has(to) && !cameFrom.has(to));
    for (const { to } of fresh) cameFrom.set(to, block);
    return [...new Set(fresh.map(({ to }) => to))];
  }

  function nodesTo(last: number): readonly SilentNode[] {
    const backwards: number[] = [last];
    for (let block = cameFrom.get(last); block !== undefined && block !== last; block = cameFrom.get(block)) {
      backwards.push(block);
    }
    const [start, ...rest] = backwards;
    return [start, ...rest.toReversed()].flatMap((block) => graph.get(block ?? NaN) ?? []);
  }
}

function takesTime(node: SilentNode | undefined): boolean {
  return node?.part !== undefined || (node?.edges.some(({ polls }) => polls !== undefined) ?? false);
}
