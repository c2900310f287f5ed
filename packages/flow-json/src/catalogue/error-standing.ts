import type { Action } from '../flow/flow.ts';
import type { ActionDefinition, FlowType } from './action-definition.ts';
import { isModeUnsaid, passes } from './parameter-at.ts';

/**
 * What the service makes of an error branch: it demands it, may demand it (nobody says of what type the flow is), takes it, or
 * refuses it, always, in the action's mode, or in flows of that type.
 */
export type ErrorStanding = 'demanded' | 'perhaps-demanded' | 'taken' | ErrorRefusal;

export type ErrorRefusal = 'refused' | 'refused-in-mode' | 'refused-in-flow-type';

/**
 * How an error type stands with an action in a flow of a type. Where the action does not say its mode, branches of every mode
 * are taken: what it lacks is the mode. Performs no I/O.
 */
export function errorStanding(
  errorType: string,
  action: Action,
  definition: ActionDefinition,
  flowType: FlowType | undefined,
): ErrorStanding {
  const rule = Object.hasOwn(definition.errors, errorType) ? definition.errors[errorType] : undefined;
  if (rule === undefined) return 'refused';
  if (typeof rule === 'string') return rule === 'required' ? 'demanded' : 'taken';
  const { requiredWhen, otherwise, refusedIn = [] } = rule;
  if (isModeUnsaid(action, definition, requiredWhen)) return 'taken';
  if (!passes(action, requiredWhen)) return otherwise === 'refused' ? 'refused-in-mode' : 'taken';
  if (flowType === undefined) return refusedIn.length === 0 ? 'demanded' : 'perhaps-demanded';
  return refusedIn.includes(flowType) ? 'refused-in-flow-type' : 'demanded';
}
