import type { ActionDefinition } from '../action-definition.ts';

/** Tells whether now is inside the given hours of operation (or the target queue's hours) (flow-language 7.3). */
export const checkHoursOfOperation = {
  type: 'CheckHoursOfOperation',
  block: 'Check hours of operation',
  category: 'flow-control',
  terminal: false,
  parameters: {
    HoursOfOperationId: { type: 'string', dynamic: 'whole', format: 'hours' },
  },
  conditions: { operators: ['Equals'], required: ['True', 'False'], operands: ['True', 'False'] },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
