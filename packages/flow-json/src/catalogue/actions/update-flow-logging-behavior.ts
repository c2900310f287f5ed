import type { ActionDefinition } from '../action-definition.ts';

/** Turns flow logs on or off for the rest of the contact segment (new segments inherit it) (flow-language 7.3). */
export const updateFlowLoggingBehavior = {
  type: 'UpdateFlowLoggingBehavior',
  block: 'Set logging behavior',
  category: 'flow-control',
  terminal: false,
  parameters: {
    FlowLoggingBehavior: { type: 'string', required: true, values: ['Enabled', 'Disabled'] },
  },
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
