import type { ActionDefinition } from '../action-definition.ts';

/** Lists rows of a data table into $.DataTableList.ResultData.* (32 KB) (flow-language 7.4). */
export const listDataTableValues = {
  type: 'ListDataTableValues',
  block: 'Data table (list)',
  category: 'interaction',
  terminal: false,
  parameters: {
    DataTableId: { type: 'string', required: true, dynamic: 'whole' },
    PrimaryKeyGroups: { type: 'array' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
