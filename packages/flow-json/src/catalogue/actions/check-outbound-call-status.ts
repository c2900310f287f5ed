import type { ActionDefinition } from '../action-definition.ts';

/** Branches on answering-machine detection for campaign calls (flow-language 7.3). */
export const checkOutboundCallStatus = {
  type: 'CheckOutboundCallStatus',
  block: 'Check call progress',
  category: 'flow-control',
  terminal: false,
  parameters: {},
  conditions: {
    operators: ['Equals'],
    required: ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected'],
    operands: ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected'],
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
