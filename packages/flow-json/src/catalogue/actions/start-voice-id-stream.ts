import type { ActionDefinition } from '../action-definition.ts';

/** Starts streaming caller audio to Voice ID (service ended 2026-05-20) (flow-language 7.3). */
export const startVoiceIdStream = {
  type: 'StartVoiceIdStream',
  block: 'Set Voice ID',
  category: 'flow-control',
  terminal: false,
  parameters: {},
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE'],
  flowTypes: [
    'CONTACT_FLOW',
    'CUSTOMER_QUEUE',
    'CUSTOMER_WHISPER',
    'OUTBOUND_WHISPER',
    'AGENT_WHISPER',
    'AGENT_TRANSFER',
    'QUEUE_TRANSFER',
  ],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
