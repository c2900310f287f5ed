import type { ActionDefinition } from '../action-definition.ts';

/** Loads calculated attributes of a profile into $.Customer.CalculatedAttributes.* (flow-language 7.4). */
export const getCalculatedAttributesForCustomerProfile = {
  type: 'GetCalculatedAttributesForCustomerProfile',
  block: 'Customer profiles (get calculated attributes)',
  category: 'interaction',
  terminal: false,
  parameters: {
    ProfileRequestData: { type: 'object', required: true },
    'ProfileRequestData.ProfileId': { type: 'string', required: true, dynamic: 'anywhere' },
    ProfileResponseData: { type: 'array' },
  },
  errors: { NoMatchingError: 'required', NoneFoundError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
