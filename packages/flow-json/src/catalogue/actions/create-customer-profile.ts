import type { ActionDefinition } from '../action-definition.ts';

/** Creates a customer profile (flow-language 7.4). */
export const createCustomerProfile = {
  type: 'CreateCustomerProfile',
  block: 'Customer profiles',
  category: 'interaction',
  terminal: false,
  parameters: {
    ProfileRequestData: { type: 'map', required: true, dynamic: 'anywhere' },
    ProfileResponseData: { type: 'array' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
