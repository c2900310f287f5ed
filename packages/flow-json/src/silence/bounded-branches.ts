import { branchesOf, type Branch } from '../flow/branches.ts';
import type { Action } from '../flow/flow.ts';
import { MOST_TURNS, turnsOf } from './time-limits.ts';

/** A branch that can be taken only so often before another one of its block must be; Infinity for most. */
export interface BoundedBranch extends Omit<Branch, 'path'> {
  readonly most: number;
}

/** The condition of a Loop that takes one more turn. */
export const TURN = 'ContinueLooping';

/**
 * The branches of a block that a call can take. A Loop takes its turn as often as it counts and then its other branch once,
 * which starts the count again. Its NextAction stands in for a missing DoneLooping; its error is taken only where the count is
 * not stated.
 */
export function boundedBranches(action: Action): readonly BoundedBranch[] {
  const branches = branchesOf(action);
  if (action.Type !== 'Loop') return branches.map((branch) => bounded(branch, Infinity));
  const turns = turnsOf(action);
  const tellsDone = branches.some(({ name }) => name === 'DoneLooping');
  return branches.flatMap((branch) => {
    const { kind, name } = branch;
    if ((kind === 'next' && tellsDone) || (kind === 'error' && turns !== undefined)) return [];
    if (name === TURN) return turns === 0 ? [] : [bounded(branch, turns ?? MOST_TURNS)];
    return [bounded(branch, turns === undefined || turns === 0 ? Infinity : 1)];
  });
}

function bounded({ kind, name, target }: Branch, most: number): BoundedBranch {
  return { kind, name, target, most };
}
