import type { ContactFlowEvent, JsonObject } from '@warmline/flow-json';
import type { CallState } from './call-state.ts';

/** What Connect sends to a function (flow-language 8.1). */
export function contactFlowEvent(state: CallState, parameters: JsonObject): ContactFlowEvent {
  return { Name: 'ContactFlowEvent', Details: { ContactData: state.contact, Parameters: parameters } };
}
