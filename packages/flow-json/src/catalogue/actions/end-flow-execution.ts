import type { ActionDefinition } from '../action-definition.ts';

/** Ends this flow without disconnecting the participant; contact logic decides what happens next (flow-language 7.3). */
export const endFlowExecution = {
  type: 'EndFlowExecution',
  block: 'End flow / Resume',
  category: 'flow-control',
  terminal: true,
  parameters: {},
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER', 'CUSTOMER_QUEUE', 'CAMPAIGN'],
  consoleFlowTypes: ['CONTACT_FLOW', 'CUSTOMER_HOLD', 'AGENT_HOLD', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
} as const satisfies ActionDefinition;
