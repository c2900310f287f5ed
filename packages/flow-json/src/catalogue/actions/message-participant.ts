import type { ActionDefinition } from '../action-definition.ts';

/** Plays audio / TTS or sends a chat text (flow-language 7.2). */
export const messageParticipant = {
  type: 'MessageParticipant',
  block: 'Play prompt',
  category: 'participant',
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
  choices: [{ parameters: ['PromptId', 'Text', 'SSML', 'Media'], least: 1, most: 1 }],
  errors: { NoMatchingError: 'optional' },
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
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
