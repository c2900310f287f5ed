import type { ActionDefinition } from '../action-definition.ts';

/** Sends a templated SMS in a campaign flow (flow-language 7.5). */
export const sendSms = {
  type: 'SendSMS',
  block: 'Send communication (SMS)',
  category: 'campaign',
  terminal: false,
  parameters: {
    Message: { type: 'object', required: true },
    'Message.MessageSourceType': { type: 'string', required: true, values: ['TEMPLATE'] },
    'Message.TemplatedMessage': { type: 'object', required: true },
    'Message.TemplatedMessage.WisdomKnowledgeBaseArn': { type: 'string', required: true, dynamic: 'whole' },
    'Message.TemplatedMessage.WisdomMessageTemplateArn': { type: 'string', required: true, dynamic: 'whole' },
    SourceEndpoint: { type: 'object', required: true },
    'SourceEndpoint.Address': { type: 'string', required: true, dynamic: 'whole' },
    'SourceEndpoint.Type': { type: 'string', required: true, values: ['CONNECT_PHONENUMBER_ARN'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['SMS'],
  flowTypes: ['CAMPAIGN'],
} as const satisfies ActionDefinition;
