import type { ActionDefinition } from '../action-definition.ts';

/** Disconnects the participant and ends the flow (flow-language 7.2). */
export const disconnectParticipant = {
  type: 'DisconnectParticipant',
  block: 'Disconnect / hang up',
  category: 'participant',
  terminal: true,
  parameters: {},
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
