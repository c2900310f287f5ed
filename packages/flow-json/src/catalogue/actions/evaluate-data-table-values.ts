import type { ActionDefinition } from '../action-definition.ts';

/** Looks up values in a data table with 1-5 named queries; results at $.DataTables.<QueryName>.<Attribute> (flow-language 7.4). */
export const evaluateDataTableValues = {
  type: 'EvaluateDataTableValues',
  block: 'Data table (evaluate)',
  category: 'interaction',
  terminal: false,
  parameters: {
    DataTableId: { type: 'string', required: true, dynamic: 'whole' },
    Queries: { type: 'array', required: true, minimum: 1, maximum: 5 },
    'Queries[].QueryName': { type: 'string', required: true },
    'Queries[].Attributes': { type: 'array', required: true },
    'Queries[].PrimaryValues': { type: 'array', required: true },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
