import type { ActionDefinition } from '../action-definition.ts';

/** Branches on Voice ID enrolment, authentication or fraud result (service ended 2026-05-20) (flow-language 7.3). */
export const checkVoiceId = {
  type: 'CheckVoiceId',
  block: 'Check Voice ID',
  category: 'flow-control',
  terminal: false,
  parameters: {
    CheckVoiceIdOption: {
      type: 'string',
      required: true,
      values: ['enrollmentStatus', 'voiceAuthentication', 'fraudDetection'],
    },
  },
  conditions: {
    operators: ['Equals'],
    required: [],
    operandsBy: {
      path: 'CheckVoiceIdOption',
      operands: {
        enrollmentStatus: ['Enrolled', 'NotEnrolled', 'OptedOut'],
        voiceAuthentication: ['Authenticated', 'NotAuthenticated', 'Inconclusive', 'NotEnrolled', 'OptedOut'],
        fraudDetection: ['HighRisk', 'LowRisk', 'Inconclusive'],
      },
    },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
