import type { ActionDefinition } from '../action-definition.ts';

/** Plays a list of prompts repeatedly while waiting (queue or hold) (flow-language 7.2). */
export const messageParticipantIteratively = {
  type: 'MessageParticipantIteratively',
  block: 'Loop prompts',
  category: 'participant',
  terminal: false,
  nextActionOptional: true,
  parameters: {
    Messages: { type: 'array', required: true, minimum: 1 },
    'Messages[].Text': { type: 'string', dynamic: 'anywhere' },
    'Messages[].SSML': { type: 'string', dynamic: 'anywhere' },
    'Messages[].PromptId': { type: 'string', dynamic: 'whole', format: 'prompt' },
    'Messages[].Media': { type: 'object' },
    'Messages[].Media.Uri': { type: 'string', required: true, dynamic: 'anywhere' },
    'Messages[].Media.SourceType': { type: 'string', required: true, values: ['S3'] },
    'Messages[].Media.MediaType': { type: 'string', required: true, values: ['Audio'] },
    InterruptFrequencySeconds: { type: 'string', format: 'integer', minimum: 1 },
    ContinueMessagingDuringInterrupt: { type: 'string', format: 'boolean', values: ['true', 'false'] },
  },
  choices: [{ each: 'Messages', parameters: ['Text', 'SSML', 'PromptId', 'Media'], least: 1, most: 1 }],
  conditions: {
    operators: ['Equals'],
    required: [],
    operands: ['MessagesInterrupted'],
    requiredWhen: [{ test: { path: 'InterruptFrequencySeconds' }, operand: 'MessagesInterrupted' }],
  },
  errors: { NoMatchingError: 'optional' },
  channels: ['VOICE'],
  flowTypes: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
} as const satisfies ActionDefinition;
