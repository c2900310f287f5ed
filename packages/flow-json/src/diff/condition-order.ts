import type { Action, Condition } from '../flow/flow.ts';
import { conditionName } from './ways-out.ts';

/** The conditions that a block tries in another order than before: all that both versions have, by name. */
export interface ConditionOrder {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Says in which order two versions of a block try the conditions that both have; undefined where it makes no difference. The
 * first that holds wins, so order counts; but of several texts a value equals one at most, and these may change places.
 */
export function conditionOrder(before: Action, after: Action): ConditionOrder | undefined {
  const [old, now] = [conditionsOf(before), conditionsOf(after)];
  const common = { before: keep(old, namesOf(now)), after: keep(now, namesOf(old)) };
  const order = (conditions: readonly Condition[]): string => JSON.stringify(sorted(conditions).map(conditionName));
  if (order(common.before) === order(common.after)) return undefined;
  return { before: common.before.map(conditionName), after: common.after.map(conditionName) };
}

function conditionsOf({ Transitions }: Action): readonly Condition[] {
  return (Transitions.Conditions ?? []).map(({ Condition }) => Condition);
}

function namesOf(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(conditions.map(conditionName));
}

/** Of each condition that has one of the names the first; one that comes again is never met. */
function keep(conditions: readonly Condition[], names: ReadonlySet<string>): readonly Condition[] {
  const seen = new Set<string>();
  return conditions.filter((condition) => {
    const name = conditionName(condition);
    if (!names.has(name) || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** The conditions with each run of those that exclude one another in the order of their names. */
function sorted(conditions: readonly Condition[]): readonly Condition[] {
  const runs: Condition[][] = [];
  for (const condition of conditions) {
    const run = runs.at(-1);
    if (run !== undefined && [run[0], condition].every((one) => one?.Operator === 'Equals')) run.push(condition);
    else runs.push([condition]);
  }
  return runs.flatMap((run) => run.toSorted((one, other) => (conditionName(one) < conditionName(other) ? -1 : 1)));
}
