import type { ActionDefinition } from '../action-definition.ts';

/** Sets flow-scoped attributes ($.FlowAttributes.*) that live only in this flow; all or none (flow-language 7.3). */
export const updateFlowAttributes = {
  type: 'UpdateFlowAttributes',
  block: 'Set contact attributes (Flow namespace)',
  category: 'flow-control',
  terminal: false,
  parameters: {
    FlowAttributes: { type: 'map', required: true, dynamic: 'anywhere' },
    'FlowAttributes.*': { type: 'object' },
    'FlowAttributes.*.Value': { type: 'string', required: true, dynamic: 'anywhere' },
    'FlowAttributes.*.Type': { type: 'string', values: ['String'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
