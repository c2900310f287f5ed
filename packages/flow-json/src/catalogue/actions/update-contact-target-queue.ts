import type { ActionDefinition } from '../action-definition.ts';

/** Sets the contact's target queue used by queue checks and by TransferContactToQueue (flow-language 7.1). */
export const updateContactTargetQueue = {
  type: 'UpdateContactTargetQueue',
  block: 'Set working queue',
  category: 'contact',
  terminal: false,
  parameters: {
    QueueId: { type: 'string', dynamic: 'whole', format: 'queue' },
    AgentId: { type: 'string', dynamic: 'whole', format: 'agent' },
  },
  choices: [{ parameters: ['QueueId', 'AgentId'], least: 0, most: 1 }],
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
