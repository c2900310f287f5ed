import type { ActionDefinition } from '../action-definition.ts';

/** Loads one profile object (asset, order, case or custom type) (flow-language 7.4). */
export const getCustomerProfileObject = {
  type: 'GetCustomerProfileObject',
  block: 'Customer profiles (get profile object)',
  category: 'interaction',
  terminal: false,
  parameters: {
    ProfileRequestData: { type: 'object', required: true },
    'ProfileRequestData.ProfileId': { type: 'string', required: true, dynamic: 'anywhere' },
    'ProfileRequestData.ObjectType': { type: 'string', required: true, dynamic: 'anywhere' },
    'ProfileRequestData.UseLatest': { type: 'string', format: 'boolean', values: ['true', 'false'] },
    'ProfileRequestData.IdentifierName': { type: 'string', dynamic: 'anywhere' },
    'ProfileRequestData.IdentifierValue': { type: 'string', dynamic: 'anywhere' },
    ProfileResponseData: { type: 'array' },
  },
  choices: [
    { parameters: ['ProfileRequestData.UseLatest', 'ProfileRequestData.IdentifierName'], least: 1 },
    { parameters: ['ProfileRequestData.IdentifierName', 'ProfileRequestData.IdentifierValue'], least: 'together' },
  ],
  errors: { NoMatchingError: 'required', NoneFoundError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
