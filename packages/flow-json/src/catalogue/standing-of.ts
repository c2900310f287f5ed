import type { ActionDefinition, FlowType } from './action-definition.ts';

/**
 * Does the service take an action in flows of a type? `disputed` where AWS's pages and the console disagree, or one page and
 * another: it may.
 */
export type Standing = 'taken' | 'disputed' | 'refused';

/** How an action type stands with a type of flow, for the rules and for the builder alike. Performs no I/O. */
export function standingOf(definition: ActionDefinition, flowType: FlowType): Standing {
  const { flowTypes, consoleFlowTypes = [], disputedFlowTypes = [] } = definition;
  // What campaign flows take of the common actions is published nowhere; the actions of their own are listed.
  if (flowType === 'CAMPAIGN') return 'taken';
  if (flowTypes === 'all' || flowTypes.includes(flowType)) return 'taken';
  // No page lists modules, so the console's word is enough.
  if (consoleFlowTypes.includes(flowType)) return flowType === 'MODULE' ? 'taken' : 'disputed';
  return disputedFlowTypes === 'all' || disputedFlowTypes.includes(flowType) ? 'disputed' : 'refused';
}
