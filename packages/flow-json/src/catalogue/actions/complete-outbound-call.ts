import type { ActionDefinition } from '../action-definition.ts';

/** Dials the destination of an outbound call from the flow that runs before the call is placed. If a flow never uses it, the first participant action places the call implicitly (flow-language 7.1). */
export const completeOutboundCall = {
  type: 'CompleteOutboundCall',
  block: 'Call phone number',
  category: 'contact',
  terminal: false,
  parameters: {
    CallerId: { type: 'object' },
    'CallerId.Number': { type: 'string', required: true, dynamic: 'whole', format: 'e164' },
    VoiceConnector: { type: 'object' },
    'VoiceConnector.VoiceConnectorType': { type: 'string', required: true, values: ['ChimeConnector'] },
    'VoiceConnector.VoiceConnectorArn': { type: 'string', required: true, dynamic: 'anywhere' },
    'VoiceConnector.FromUser': { type: 'string', required: true, dynamic: 'anywhere' },
    'VoiceConnector.ToUser': { type: 'string', required: true, dynamic: 'anywhere' },
    'VoiceConnector.UserToUserInformation': { type: 'string', dynamic: 'anywhere' },
    ConnectionTimeLimitSeconds: { type: 'string', dynamic: 'anywhere', format: 'integer', minimum: 1, maximum: 600 },
  },
  errors: {},
  channels: ['VOICE'],
  flowTypes: ['OUTBOUND_WHISPER'],
} as const satisfies ActionDefinition;
