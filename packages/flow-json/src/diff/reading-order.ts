import { branchesOf } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';

/** The actions of a flow in the order in which a call can meet them, each branch to its end; then those that none reaches. */
export function readingOrder({ StartAction, Actions }: Flow): readonly Action[] {
  const byIdentifier = Map.groupBy(Actions, ({ Identifier }) => Identifier);
  const ordered = new Set<Action>();
  const waiting = [StartAction];
  for (let identifier = waiting.pop(); identifier !== undefined; identifier = waiting.pop()) {
    const met = byIdentifier.get(identifier);
    if (met === undefined) continue;
    byIdentifier.delete(identifier);
    for (const action of met) ordered.add(action);
    waiting.push(...met.flatMap((action) => branchesOf(action).map(({ target }) => target)).reverse());
  }
  for (const action of Actions) ordered.add(action);
  return [...ordered];
}
