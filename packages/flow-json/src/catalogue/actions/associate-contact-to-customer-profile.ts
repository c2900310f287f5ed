import type { ActionDefinition } from '../action-definition.ts';

/** Links a contact to a customer profile (flow-language 7.4). */
export const associateContactToCustomerProfile = {
  type: 'AssociateContactToCustomerProfile',
  block: 'Customer profiles (associate contact)',
  category: 'interaction',
  terminal: false,
  parameters: {
    ProfileRequestData: { type: 'object', required: true },
    'ProfileRequestData.ProfileId': { type: 'string', required: true, dynamic: 'anywhere' },
    'ProfileRequestData.ContactId': { type: 'string', required: true, dynamic: 'anywhere' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
