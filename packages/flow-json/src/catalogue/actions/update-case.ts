import type { ActionDefinition } from '../action-definition.ts';

/** Updates fields of an existing case (flow-language 7.1). */
export const updateCase = {
  type: 'UpdateCase',
  block: 'Cases',
  category: 'contact',
  terminal: false,
  parameters: {
    LinkContactToCase: { type: 'string', required: true, format: 'boolean', values: ['true', 'false'] },
    CaseId: { type: 'string', required: true, dynamic: 'anywhere' },
    CaseRequestFields: { type: 'map', dynamic: 'anywhere' },
  },
  errors: {
    ContactNotLinked: { requiredWhen: { path: 'LinkContactToCase', equals: 'true' }, otherwise: 'optional' },
    NoMatchingError: 'required',
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
