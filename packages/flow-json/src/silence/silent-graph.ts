import type { SilentPart } from './trail.ts';
import type { Way } from './way.ts';

/** The blocks of a flow in which the caller hears nothing, by number, and the ways between them. */
export type SilentGraph = ReadonlyMap<number, SilentNode>;

export interface SilentNode {
  readonly block: string;
  /** Absent where the block takes no time. */
  readonly part?: SilentPart;
  /** It starts a function and does not wait for it. */
  readonly startsJob?: true;
  readonly edges: readonly SilentEdge[];
}

export interface SilentEdge {
  readonly to: number;
  /** How often it can be taken before another edge of the same block must be; Infinity for most. */
  readonly most: number;
  /** It is taken only while a function runs that was started before: what that takes at most. */
  readonly polls?: SilentPart;
}

/** Where ways may end, and what follows there. */
export type Ends = ReadonlyMap<number, Way>;

/** Finds the longest ways through a graph to each of several sets of ends; see `longestWays`. */
export type Onward = (graph: SilentGraph, ends: readonly Ends[]) => readonly Ends[];

/** The blocks that lie inside, with those edges between them that are kept. */
export function opened(
  graph: SilentGraph,
  inside: ReadonlySet<number>,
  kept: (edge: SilentEdge) => boolean,
): SilentGraph {
  return new Map(
    [...inside].flatMap((block) => {
      const node = graph.get(block);
      const edges = node?.edges.filter((edge) => kept(edge) && inside.has(edge.to)) ?? [];
      return node === undefined ? [] : [[block, { ...node, edges }] as const];
    }),
  );
}
