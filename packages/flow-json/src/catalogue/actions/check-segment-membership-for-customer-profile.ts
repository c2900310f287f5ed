import type { ActionDefinition } from '../action-definition.ts';

/** Branches on whether a profile belongs to a customer segment (flow-language 7.4). */
export const checkSegmentMembershipForCustomerProfile = {
  type: 'CheckSegmentMembershipForCustomerProfile',
  block: 'Customer profiles (check segment membership)',
  category: 'interaction',
  terminal: false,
  parameters: {
    ProfileRequestData: { type: 'object', required: true },
    'ProfileRequestData.ProfileId': { type: 'string', required: true, dynamic: 'anywhere' },
    'ProfileRequestData.SegmentName': { type: 'string', required: true, dynamic: 'anywhere' },
  },
  conditions: { operators: ['Equals'], required: ['True', 'False'], operands: ['True', 'False'] },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
