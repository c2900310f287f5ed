import type { FlowType } from '../catalogue/action-definition.ts';

/** The console's words for kinds of flows, and the types that flows are created with. */
const FLOW_TYPES: Readonly<Record<string, FlowType>> = {
  contactFlow: 'CONTACT_FLOW',
  customerQueue: 'CUSTOMER_QUEUE',
  customerHold: 'CUSTOMER_HOLD',
  customerWhisper: 'CUSTOMER_WHISPER',
  outboundWhisper: 'OUTBOUND_WHISPER',
  agentHold: 'AGENT_HOLD',
  agentWhisper: 'AGENT_WHISPER',
  agentTransfer: 'AGENT_TRANSFER',
  queueTransfer: 'QUEUE_TRANSFER',
};

/** The type of flow that the console's word means, whatever its capitals; undefined for a word that is not known. */
export function flowTypeOf(word: string): FlowType | undefined {
  const name = Object.keys(FLOW_TYPES).find((known) => known.toLowerCase() === word.toLowerCase());
  return name === undefined ? undefined : FLOW_TYPES[name];
}

/** Flows that the service lets end, but not hang up (flow-language 7.2, DisconnectParticipant). */
const WITHOUT_DISCONNECT: ReadonlySet<FlowType> = new Set([
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
]);

/** Does the service take an action that hangs up in this type of flow? */
export function mayDisconnect(flowType: FlowType | undefined): boolean {
  return flowType === undefined || !WITHOUT_DISCONNECT.has(flowType);
}
