import type { ActionDefinition } from '../action-definition.ts';

/** Removes user-defined tags from the contact (flow-language 7.1). */
export const untagContact = {
  type: 'UntagContact',
  block: 'Contact tags (remove)',
  category: 'contact',
  terminal: false,
  parameters: {
    TagKeys: { type: 'array', required: true, minimum: 1 },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
