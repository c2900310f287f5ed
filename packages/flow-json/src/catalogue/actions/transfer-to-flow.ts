import type { ActionDefinition } from '../action-definition.ts';

/** Jumps to the start of another flow; this flow does not resume (flow-language 7.3). */
export const transferToFlow = {
  type: 'TransferToFlow',
  block: 'Transfer to flow',
  category: 'flow-control',
  terminal: false,
  parameters: {
    ContactFlowId: { type: 'string', required: true, dynamic: 'whole', format: 'flow' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
} as const satisfies ActionDefinition;
