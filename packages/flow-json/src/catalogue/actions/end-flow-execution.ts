import type { ActionDefinition } from '../action-definition.ts';

/** Ends this flow without disconnecting the participant; contact logic decides what happens next. */
export const endFlowExecution = {
  type: 'EndFlowExecution',
  block: 'End flow / Resume',
  terminal: true,
  parameters: {},
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER', 'CUSTOMER_QUEUE', 'CAMPAIGN'],
} as const satisfies ActionDefinition;
