import type { Branch } from './branches.ts';
import type { Action } from './flow.ts';
import { jsonPathsIn } from './json-paths.ts';

/**
 * Of the branches of an action, those that a contact of a channel can take: one alone where it compares `$.Channel` with
 * channels, all of them otherwise. Performs no I/O.
 */
export function branchesOnChannel<Way extends Pick<Branch, 'kind' | 'name'>>(
  action: Action,
  branches: readonly Way[],
  channel: string,
): readonly Way[] {
  if (!comparesChannel(action)) return branches;
  const matching = branches.filter(({ kind, name }) => kind === 'condition' && name === channel);
  return matching.length > 0 ? matching : branches.filter(({ kind }) => kind !== 'condition');
}

function comparesChannel({ Type, Parameters, Transitions: { Conditions = [] } }: Action): boolean {
  const value = Parameters?.['ComparisonValue'];
  if (Type !== 'Compare' || typeof value !== 'string') return false;
  const [path] = jsonPathsIn(value);
  return path?.keys.join('.') === 'Channel' && Conditions.every(({ Condition }) => Condition.Operator === 'Equals');
}
