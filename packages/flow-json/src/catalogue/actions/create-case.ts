import type { ActionDefinition } from '../action-definition.ts';

/** Creates a Cases case from an existing template (flow-language 7.1). */
export const createCase = {
  type: 'CreateCase',
  block: 'Cases',
  category: 'contact',
  terminal: false,
  parameters: {
    LinkContactToCase: { type: 'string', required: true, format: 'boolean', values: ['true', 'false'] },
    CaseTemplateId: { type: 'string', required: true, dynamic: 'anywhere' },
    CaseRequestFields: { type: 'map', dynamic: 'anywhere' },
    ContactToLink: { type: 'string', values: ['Current', 'Related'] },
  },
  errors: {
    ContactNotLinked: { requiredWhen: { path: 'LinkContactToCase', equals: 'true' }, otherwise: 'optional' },
    NoMatchingError: 'required',
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
