import type { ActionDefinition } from '../action-definition.ts';

/** Draws a random number 1..100 and branches on cumulative thresholds (flow-language 7.3). */
export const distributeByPercentage = {
  type: 'DistributeByPercentage',
  block: 'Distribute by percentage',
  category: 'flow-control',
  terminal: false,
  parameters: {},
  conditions: { operators: ['NumberLessThan'], required: [] },
  errors: { NoMatchingCondition: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['OUTBOUND_WHISPER', 'MODULE'],
} as const satisfies ActionDefinition;
