import type { ActionDefinition } from '../action-definition.ts';

/** Updates a customer profile found or created earlier in the flow (flow-language 7.4). */
export const updateCustomerProfile = {
  type: 'UpdateCustomerProfile',
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
