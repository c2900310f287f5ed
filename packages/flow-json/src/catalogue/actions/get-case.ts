import type { ActionDefinition } from '../action-definition.ts';

/** Looks up a case and copies chosen fields into the $.Case namespace (flow-language 7.1). */
export const getCase = {
  type: 'GetCase',
  block: 'Cases',
  category: 'contact',
  terminal: false,
  parameters: {
    LinkContactToCase: { type: 'string', required: true, format: 'boolean', values: ['true', 'false'] },
    GetLastUpdatedCase: { type: 'string', required: true, format: 'boolean', values: ['true', 'false'] },
    CustomerId: { type: 'string', dynamic: 'anywhere' },
    CaseRequestFields: { type: 'map', dynamic: 'anywhere' },
    CaseResponseFields: { type: 'array', maximum: 10 },
  },
  errors: {
    ContactNotLinked: { requiredWhen: { path: 'LinkContactToCase', equals: 'true' }, otherwise: 'optional' },
    MultipleFound: 'required',
    NoneFound: 'required',
    NoMatchingError: 'required',
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
