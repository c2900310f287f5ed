import type { ActionDefinition } from '../action-definition.ts';

/** Creates a callback contact for a queue (flow-language 7.4). */
export const createCallbackContact = {
  type: 'CreateCallbackContact',
  block: 'Transfer to queue (Transfer to callback queue tab)',
  category: 'interaction',
  terminal: false,
  parameters: {
    QueueId: { type: 'string', dynamic: 'whole', format: 'queue' },
    AgentId: { type: 'string', dynamic: 'whole', format: 'agent' },
    InitialCallDelaySeconds: { type: 'string', required: true, format: 'integer', minimum: 1, maximum: 259200 },
    MaximumConnectionAttempts: { type: 'string', required: true, format: 'integer', minimum: 1 },
    RetryDelaySeconds: { type: 'string', required: true, format: 'integer', minimum: 1, maximum: 259200 },
    ContactFlowId: { type: 'string', dynamic: 'whole', format: 'flow' },
    CallerId: { type: 'string', dynamic: 'whole' },
  },
  choices: [{ parameters: ['QueueId', 'AgentId'], least: 0, most: 1 }],
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
