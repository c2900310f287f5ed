import type { ActionDefinition } from '../action-definition.ts';

/** Disconnects the participant and ends the flow. */
export const disconnectParticipant = {
  type: 'DisconnectParticipant',
  block: 'Disconnect / hang up',
  terminal: true,
  parameters: {},
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
} as const satisfies ActionDefinition;
