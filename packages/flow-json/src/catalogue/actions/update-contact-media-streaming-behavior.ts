import type { ActionDefinition } from '../action-definition.ts';

/** Turns live audio streaming of the contact on or off (flow-language 7.1). */
export const updateContactMediaStreamingBehavior = {
  type: 'UpdateContactMediaStreamingBehavior',
  block: 'Start media streaming / Stop media streaming',
  category: 'contact',
  terminal: false,
  parameters: {
    MediaStreamingState: { type: 'string', required: true, values: ['Enabled', 'Disabled'] },
    MediaStreamType: { type: 'string', required: true, values: ['Audio'] },
    Participants: { type: 'array', required: true, minimum: 1 },
    'Participants[].ParticipantType': { type: 'string', required: true, values: ['Customer'] },
    'Participants[].MediaDirections': { type: 'array', required: true, values: ['From', 'To'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE'],
  flowTypes: [
    'CONTACT_FLOW',
    'CUSTOMER_QUEUE',
    'AGENT_TRANSFER',
    'QUEUE_TRANSFER',
    'CUSTOMER_WHISPER',
    'AGENT_WHISPER',
    'OUTBOUND_WHISPER',
  ],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
