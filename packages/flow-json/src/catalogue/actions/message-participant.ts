import type { ActionDefinition } from '../action-definition.ts';
import { PROMPT_PARAMETERS } from '../prompt-parameters.ts';

/** Plays audio / TTS or sends a chat text (flow-language 7.2). */
export const messageParticipant = {
  type: 'MessageParticipant',
  block: 'Play prompt',
  category: 'participant',
  terminal: false,
  parameters: {
    ...PROMPT_PARAMETERS,
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
