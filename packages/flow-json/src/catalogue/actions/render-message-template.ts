import type { ActionDefinition } from '../action-definition.ts';

/** Renders a message template; first part of the Send message composite (flow-language 7.4). */
export const renderMessageTemplate = {
  type: 'RenderMessageTemplate',
  block: 'Send message (template part)',
  category: 'interaction',
  terminal: false,
  parameters: {
    WisdomKnowledgeBaseArn: { type: 'string', required: true, dynamic: 'whole' },
    WisdomMessageTemplateArn: { type: 'string', required: true, dynamic: 'whole' },
  },
  errors: { NoMatchingError: 'required', TemplateRenderingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
