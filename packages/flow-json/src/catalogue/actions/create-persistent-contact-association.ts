import type { ActionDefinition } from '../action-definition.ts';

/** Rehydrates a chat from an earlier contact (flow-language 7.1). */
export const createPersistentContactAssociation = {
  type: 'CreatePersistentContactAssociation',
  block: 'Create persistent contact association',
  category: 'contact',
  terminal: false,
  parameters: {
    RehydrationType: {
      type: 'string',
      required: true,
      values: ['ENTIRE_PAST_SESSION', 'FROM_SEGMENT', 'From Segment', 'Entire Past Session'],
    },
    SourceContactId: { type: 'string', required: true, dynamic: 'whole' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['CHAT'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
