import type { ActionDefinition } from '../action-definition.ts';

/** Loads the delivery receipt of a communication (flow-language 7.5). */
export const getOutboundCommunicationStatus = {
  type: 'GetOutboundCommunicationStatus',
  block: 'Check communication status',
  category: 'campaign',
  terminal: false,
  parameters: {
    OutboundCommunicationIds: { type: 'array', required: true, dynamic: 'whole' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CAMPAIGN'],
} as const satisfies ActionDefinition;
