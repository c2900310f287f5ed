import type { ActionDefinition } from '../action-definition.ts';

/** Sets the contact's target queue used by queue checks and by TransferContactToQueue. */
export const updateContactTargetQueue = {
  type: 'UpdateContactTargetQueue',
  block: 'Set working queue',
  terminal: false,
  parameters: {
    QueueId: { type: 'string', dynamic: 'whole', format: 'queue' },
    AgentId: { type: 'string', dynamic: 'whole', format: 'agent' },
  },
  exactlyOneOf: [{ parameters: ['QueueId', 'AgentId'] }],
  errors: {
    NoMatchingError: 'required',
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
} as const satisfies ActionDefinition;
