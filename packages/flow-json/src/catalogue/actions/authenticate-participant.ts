import type { ActionDefinition } from '../action-definition.ts';

/** Sends a chat customer through Amazon Cognito sign-in (flow-language 7.2). */
export const authenticateParticipant = {
  type: 'AuthenticateParticipant',
  block: 'Authenticate customer',
  category: 'participant',
  terminal: false,
  parameters: {
    CognitoConfiguration: { type: 'object', required: true },
    'CognitoConfiguration.UserPoolArn': { type: 'string', required: true, dynamic: 'whole' },
    'CognitoConfiguration.AppClientId': { type: 'string', required: true, dynamic: 'whole' },
    CustomerProfilesConfiguration: { type: 'object', required: true },
    'CustomerProfilesConfiguration.ObjectTypeName': { type: 'string', required: true, dynamic: 'whole' },
    TimeLimitMinutes: { type: 'string', required: true, format: 'integer', minimum: 3, maximum: 15 },
  },
  conditions: { operators: ['Equals'], required: ['OptedOut'], operands: ['OptedOut'] },
  errors: { TimeLimitExceeded: 'required', NoMatchingError: 'required' },
  channels: ['CHAT'],
  flowTypes: ['CONTACT_FLOW'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
