import type { ActionDefinition, FlowType } from '../catalogue/action-definition.ts';
import { definitionOf } from '../catalogue/catalogue.ts';
import { standingOf } from '../catalogue/standing-of.ts';
import type { Flow } from '../flow/flow.ts';
import { FLOW_TYPES, flowTypeOf } from '../flow/flow-type.ts';

/**
 * The type that a flow says of itself, or the first in which the service takes all its actions; the one that takes the most of
 * them where no type takes all.
 */
export function likelyFlowType(flow: Flow): FlowType {
  const said = flowTypeOf(flow);
  if (said !== undefined) return said;
  const definitions = flow.Actions.flatMap(({ Type }) => definitionOf(Type) ?? []);
  const taken = (type: FlowType): number => definitions.filter((definition) => belongsIn(definition, type)).length;
  return FLOW_TYPES.reduce((best, type) => (taken(type) > taken(best) ? type : best));
}

/** A campaign flow is known by the actions of its own: of the others, nobody says what it takes. */
function belongsIn(definition: ActionDefinition, type: FlowType): boolean {
  if (type === 'CAMPAIGN') return definition.flowTypes !== 'all' && definition.flowTypes.includes(type);
  return standingOf(definition, type) !== 'refused';
}
