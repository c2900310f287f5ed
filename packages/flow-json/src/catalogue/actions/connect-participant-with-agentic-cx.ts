import type { ActionDefinition } from '../action-definition.ts';

/**
 * Hands the conversation to an Agentic CX application; what the application says of its end selects the branch. No page
 * of AWS gives its JSON: the type and its branches are those of console exports that the service took back.
 */
export const connectParticipantWithAgenticCX = {
  type: 'ConnectParticipantWithAgenticCX',
  block: 'Agentic CX',
  category: 'participant',
  terminal: false,
  parameters: {},
  parametersUnpublished: true,
  conditions: { operators: ['Equals'], required: [] },
  errors: { NoMatchingError: 'required', NoMatchingCondition: 'required', InputTimeLimitExceeded: 'required' },
  channels: ['VOICE', 'CHAT'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
