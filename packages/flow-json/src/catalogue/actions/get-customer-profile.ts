import type { ActionDefinition } from '../action-definition.ts';

/** Finds one profile by up to five identifiers and loads fields into $.Customer (flow-language 7.4). */
export const getCustomerProfile = {
  type: 'GetCustomerProfile',
  block: 'Customer profiles (get profile)',
  category: 'interaction',
  terminal: false,
  parameters: {
    ProfileRequestData: { type: 'object', required: true },
    'ProfileRequestData.IdentifierName': { type: 'string', dynamic: 'anywhere' },
    'ProfileRequestData.IdentifierValue': { type: 'string', dynamic: 'anywhere' },
    'ProfileRequestData.SearchCriteria': { type: 'array', maximum: 5 },
    'ProfileRequestData.LogicalOperator': { type: 'string', values: ['AND', 'OR'] },
    'ProfileRequestData.PhoneNumber': { type: 'string', dynamic: 'anywhere' },
    ProfileResponseData: { type: 'array' },
  },
  choices: [
    {
      parameters: [
        'ProfileRequestData.IdentifierName',
        'ProfileRequestData.SearchCriteria',
        'ProfileRequestData.PhoneNumber',
      ],
      least: 0,
      most: 1,
    },
    { parameters: ['ProfileRequestData.IdentifierName', 'ProfileRequestData.IdentifierValue'], least: 'together' },
  ],
  errors: { NoMatchingError: 'required', MultipleFoundError: 'required', NoneFoundError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
