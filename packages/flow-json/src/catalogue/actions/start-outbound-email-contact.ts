import type { ActionDefinition } from '../action-definition.ts';

/** Sends the e-mail; last part of the composite (flow-language 7.1). */
export const startOutboundEmailContact = {
  type: 'StartOutboundEmailContact',
  block: 'Send message (e-mail)',
  category: 'contact',
  terminal: false,
  parameters: {
    FromEmailAddress: { type: 'object', required: true },
    'FromEmailAddress.EmailAddress': { type: 'string', required: true, dynamic: 'whole' },
    'FromEmailAddress.DisplayName': { type: 'string', dynamic: 'anywhere' },
    DestinationEmailAddress: { type: 'object', required: true },
    'DestinationEmailAddress.EmailAddress': { type: 'string', required: true, dynamic: 'whole' },
    'DestinationEmailAddress.DisplayName': { type: 'string', dynamic: 'anywhere' },
    EmailMessage: { type: 'object', required: true },
    'EmailMessage.MessageSourceType': { type: 'string', required: true, values: ['RAW'] },
  },
  errors: { NoMatchingError: 'required', TemplateRenderingError: 'optional' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
