import type { ActionDefinition } from '../action-definition.ts';

/** Sets the number a later CreateCallbackContact dials (default: the caller's number) (flow-language 7.1). */
export const updateContactCallbackNumber = {
  type: 'UpdateContactCallbackNumber',
  block: 'Set callback number',
  category: 'contact',
  terminal: false,
  parameters: {
    CallbackNumber: { type: 'string', required: true, dynamic: 'always', format: 'jsonpath' },
  },
  errors: { InvalidCallbackNumber: 'required', CallbackNumberNotDialable: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
