import type { ActionDefinition } from '../action-definition.ts';

/** Plays audio / TTS or sends a chat text. */
export const messageParticipant = {
  type: 'MessageParticipant',
  block: 'Play prompt',
  terminal: false,
  parameters: {
    PromptId: { type: 'string', dynamic: 'whole', format: 'prompt' },
    Text: { type: 'string', dynamic: 'anywhere' },
    SSML: { type: 'string', dynamic: 'anywhere' },
    Media: { type: 'object' },
    'Media.Uri': { type: 'string', required: true, dynamic: 'anywhere' },
    'Media.SourceType': { type: 'string', required: true, values: ['S3'] },
    'Media.MediaType': { type: 'string', required: true, values: ['Audio'] },
    SkipWhenDTMFBufferEnabled: { type: 'string', format: 'boolean', values: ['true', 'false'] },
  },
  exactlyOneOf: [{ parameters: ['PromptId', 'Text', 'SSML', 'Media'] }],
  errors: {
    NoMatchingError: 'optional',
  },
  channels: ['VOICE', 'CHAT', 'TASK'],
  flowTypes: [
    'CONTACT_FLOW',
    'CUSTOMER_QUEUE',
    'CUSTOMER_WHISPER',
    'OUTBOUND_WHISPER',
    'AGENT_WHISPER',
    'AGENT_TRANSFER',
    'QUEUE_TRANSFER',
  ],
} as const satisfies ActionDefinition;
