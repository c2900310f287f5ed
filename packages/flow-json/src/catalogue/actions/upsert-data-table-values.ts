import type { ActionDefinition } from '../action-definition.ts';

/** Writes rows of a data table (flow-language 7.4). */
export const upsertDataTableValues = {
  type: 'UpsertDataTableValues',
  block: 'Data table (write)',
  category: 'interaction',
  terminal: false,
  parameters: {
    LockVersion: { type: 'string', required: true },
    DataTableId: { type: 'string', required: true, dynamic: 'whole' },
    DataTableUpsertAttributes: { type: 'array', required: true },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
