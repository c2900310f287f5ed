import { branchesOf } from './branches.ts';
import type { Flow } from './flow.ts';

/** Identifiers of the actions that a call can come to from the start. Empty where the start is no action of the flow. */
export function reachableActions(flow: Flow): ReadonlySet<string> {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const reached = new Set<string>();
  const waiting = [flow.StartAction];
  for (let identifier = waiting.pop(); identifier !== undefined; identifier = waiting.pop()) {
    const action = actions.get(identifier);
    if (action === undefined || reached.has(identifier)) continue;
    reached.add(identifier);
    for (const { target } of branchesOf(action)) waiting.push(target);
  }
  return reached;
}
