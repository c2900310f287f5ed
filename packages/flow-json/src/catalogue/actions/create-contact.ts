import type { ActionDefinition } from '../action-definition.ts';

/** Creates the outbound e-mail contact; second part of the Send message (e-mail) composite (flow-language 7.1). */
export const createContact = {
  type: 'CreateContact',
  block: 'Send message (e-mail part)',
  category: 'contact',
  terminal: false,
  parameters: {
    Channel: { type: 'string', required: true, values: ['EMAIL'] },
    RelatedContact: { type: 'string', values: ['CURRENT'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
