import type { ActionDefinition, ParameterDefinition } from './action-definition.ts';

/** One parameter with those that may stand in it. */
export interface ParameterNode {
  /** Absent for a parameter that is described by its members alone. */
  readonly definition?: ParameterDefinition;
  readonly members: ReadonlyMap<string, ParameterNode>;
  /** What stands in each entry of a list or a map. */
  readonly each?: ParameterNode;
}

interface Growing {
  definition?: ParameterDefinition;
  readonly members: Map<string, Growing>;
  each?: Growing;
}

const TREES = new WeakMap<ActionDefinition, ParameterNode>();

/** The parameters of an action type as a tree, from the paths of its definition; made once for each definition. */
export function parameterTree(definition: ActionDefinition): ParameterNode {
  const known = TREES.get(definition);
  if (known !== undefined) return known;
  const root: Growing = { members: new Map() };
  for (const [path, parameter] of Object.entries(definition.parameters)) {
    pathSegments(path).reduce(child, root).definition = parameter;
  }
  TREES.set(definition, root);
  return root;
}

/** `Messages[].Text` is the member `Messages`, each of its entries, and there the member `Text`. */
function pathSegments(path: string): string[] {
  return path.replaceAll('[]', '.*').split('.');
}

function child(parent: Growing, segment: string): Growing {
  if (segment === '*') return (parent.each ??= { members: new Map() });
  const known = parent.members.get(segment);
  if (known !== undefined) return known;
  const grown: Growing = { members: new Map() };
  parent.members.set(segment, grown);
  return grown;
}
