import type { ActionDefinition } from '../action-definition.ts';

/** Adds user-defined tags to the contact; all or none (flow-language 7.1). */
export const tagContact = {
  type: 'TagContact',
  block: 'Contact tags',
  category: 'contact',
  terminal: false,
  parameters: {
    Tags: { type: 'map', required: true, dynamic: 'anywhere', maximum: 6 },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
