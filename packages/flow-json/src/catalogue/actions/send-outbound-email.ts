import type { ActionDefinition } from '../action-definition.ts';

/** Sends a templated e-mail in a campaign flow (flow-language 7.5). */
export const sendOutboundEmail = {
  type: 'SendOutboundEmail',
  block: 'Send communication (e-mail)',
  category: 'campaign',
  terminal: false,
  parameters: {
    EmailMessage: { type: 'object', required: true },
    'EmailMessage.MessageSourceType': { type: 'string', required: true, values: ['TEMPLATE'] },
    'EmailMessage.TemplatedMessage': { type: 'object', required: true },
    'EmailMessage.TemplatedMessage.WisdomKnowledgeBaseArn': { type: 'string', required: true, dynamic: 'whole' },
    'EmailMessage.TemplatedMessage.WisdomMessageTemplateArn': { type: 'string', required: true, dynamic: 'whole' },
    FromEmailAddress: { type: 'object', required: true },
    'FromEmailAddress.EmailAddress': { type: 'string', required: true, dynamic: 'whole' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['EMAIL'],
  flowTypes: ['CAMPAIGN'],
} as const satisfies ActionDefinition;
