import type { ActionDefinition } from '../action-definition.ts';

/** Starts an outbound chat contact over SMS (flow-language 7.1). */
export const startOutboundChatContact = {
  type: 'StartOutboundChatContact',
  block: 'Send message (SMS)',
  category: 'contact',
  terminal: false,
  parameters: {
    SourceEndpoint: { type: 'object', required: true },
    'SourceEndpoint.Address': { type: 'string', required: true, dynamic: 'whole' },
    'SourceEndpoint.Type': { type: 'string', required: true, values: ['CONNECT_PHONENUMBER_ARN'] },
    DestinationEndpoint: { type: 'object', required: true },
    'DestinationEndpoint.Address': { type: 'string', required: true, dynamic: 'whole' },
    'DestinationEndpoint.Type': { type: 'string', required: true, values: ['TELEPHONE_NUMBER'] },
    ContactFlowArn: { type: 'string', required: true, dynamic: 'whole', format: 'flow' },
    ContactSubtype: { type: 'string', required: true, values: ['connect:SMS'] },
    InitialSystemMessage: { type: 'object' },
    'InitialSystemMessage.Content': { type: 'string', dynamic: 'anywhere' },
    RelatedContact: { type: 'string', values: ['CURRENT'] },
  },
  errors: { NoMatchingError: 'required', TemplateRenderingError: 'optional' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
