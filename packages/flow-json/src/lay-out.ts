import * as dagre from '@dagrejs/dagre';
import { branchesOf } from './flow/branches.ts';
import type { Flow } from './flow/flow.ts';
import { isJsonObject } from './json.ts';
import { isUuid } from './naming/uuid.ts';

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
 * call, beginning at its start. Other metadata stays. Performs no I/O; the same flow gives the same positions.
 */
export function layOut(flow: Flow): Flow {
  const kept = isJsonObject(flow.Metadata) ? flow.Metadata : {};
  const known = isJsonObject(kept['ActionMetadata']) ? kept['ActionMetadata'] : {};
  const positions = positionsOf(flow);
  const placed = [...positions].map(([identifier, position]) => {
    const before = Object.hasOwn(known, identifier) ? known[identifier] : undefined;
    const named = isUuid(identifier) ? {} : { isFriendlyName: true };
    return [
      identifier,
      Object.assign({ position, ...named }, isJsonObject(before) ? before : {}, { position }),
    ] as const;
  });
  const ActionMetadata = Object.fromEntries([...Object.entries(known), ...placed]);
  return { ...flow, Metadata: { ...kept, entryPointPosition: ENTRY, ActionMetadata } };
}

/** Upper left corners by identifier. Blocks go by number here, because the library trips over names such as "constructor". */
function positionsOf({ StartAction, Actions }: Flow): Map<string, { readonly x: number; readonly y: number }> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 80, marginx: ENTRY.x + BLOCK.width, marginy: ENTRY.y });
  graph.setDefaultEdgeLabel(() => ({}));

  const identifiers = new Set(Actions.map(({ Identifier }) => Identifier));
  const ordered = identifiers.has(StartAction) ? new Set([StartAction, ...identifiers]) : identifiers;
  const numbers = new Map([...ordered].map((identifier, index) => [identifier, String(index)]));
  for (const number of numbers.values()) graph.setNode(number, { ...BLOCK });
  for (const action of Actions) {
    for (const { target } of branchesOf(action)) {
      const [from, to] = [numbers.get(action.Identifier), numbers.get(target)];
      if (from !== undefined && to !== undefined) graph.setEdge(from, to);
    }
  }
  layout(graph);

  const corner = (number: string): { readonly x: number; readonly y: number } => {
    const { x, y } = graph.node(number);
    return { x: Math.round(x - BLOCK.width / 2), y: Math.round(y - BLOCK.height / 2) };
  };
  return new Map([...identifiers].map((identifier) => [identifier, corner(numbers.get(identifier) ?? '')]));
}
