import type { ActionDefinition } from '../action-definition.ts';

/** Requests a campaign dial (flow-language 7.5). */
export const putDialRequest = {
  type: 'PutDialRequest',
  block: 'Send communication (voice)',
  category: 'campaign',
  terminal: false,
  parameters: {
    dialCriteriaRules: { type: 'array' },
    Attributes: { type: 'map', dynamic: 'anywhere' },
  },
  errors: { NoMatchingError: 'optional' },
  channels: ['VOICE'],
  flowTypes: ['CAMPAIGN'],
} as const satisfies ActionDefinition;
