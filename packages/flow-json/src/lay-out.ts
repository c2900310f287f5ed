import * as dagre from '@dagrejs/dagre';
import { branchesOf } from './flow/branches.ts';
import type { Flow } from './flow/flow.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** The part of dagre that is used here. Its own types name their files without extensions and do not resolve in ESM. */
interface LayoutGraph {
  setGraph(label: Readonly<Record<string, string | number>>): void;
  setDefaultEdgeLabel(label: () => object): void;
  setNode(name: string, size: { width: number; height: number }): void;
  setEdge(from: string, to: string): void;
  node(name: string): { readonly x: number; readonly y: number };
}
const { Graph, layout } = dagre as unknown as { Graph: new () => LayoutGraph; layout: (graph: LayoutGraph) => void };

/** Size of a block in the console's designer, in its own units, with room for the branch labels. */
const BLOCK = { width: 220, height: 140 };
const ENTRY = { x: 40, y: 40 };

/**
 * Gives a flow positions, so that it opens tidy in the console's designer: blocks from left to right in the order of the
 * call. Other metadata stays. Performs no I/O; the same flow gives the same positions.
 */
export function layOut(flow: Flow): Flow {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 80, marginx: ENTRY.x + BLOCK.width, marginy: ENTRY.y });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { Identifier } of flow.Actions) graph.setNode(Identifier, { ...BLOCK });
  for (const action of flow.Actions) {
    for (const { target } of branchesOf(action)) graph.setEdge(action.Identifier, target);
  }
  layout(graph);

  const ActionMetadata: JsonObject = Object.fromEntries(
    flow.Actions.map(({ Identifier }) => {
      const { x, y } = graph.node(Identifier);
      const position = { x: Math.round(x - BLOCK.width / 2), y: Math.round(y - BLOCK.height / 2) };
      return [Identifier, { position, isFriendlyName: true }];
    }),
  );
  const kept = isJsonObject(flow.Metadata) ? flow.Metadata : {};
  return { ...flow, Metadata: { ...kept, entryPointPosition: ENTRY, ActionMetadata } };
}
