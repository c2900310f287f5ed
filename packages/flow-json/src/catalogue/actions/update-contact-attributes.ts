import type { ActionDefinition } from '../action-definition.ts';

/** Sets user-defined contact attributes on this contact or the related contact; all or none (flow-language 7.1). */
export const updateContactAttributes = {
  type: 'UpdateContactAttributes',
  block: 'Set contact attributes (User defined namespace)',
  category: 'contact',
  terminal: false,
  parameters: {
    Attributes: { type: 'map', required: true, dynamic: 'anywhere' },
    TargetContact: { type: 'string', values: ['Current', 'Related'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
