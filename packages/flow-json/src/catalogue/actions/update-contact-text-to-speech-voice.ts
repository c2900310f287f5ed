import type { ActionDefinition } from '../action-definition.ts';

/** Chooses the Amazon Polly voice for later speech; default is Joanna (flow-language 7.1). */
export const updateContactTextToSpeechVoice = {
  type: 'UpdateContactTextToSpeechVoice',
  block: 'Set voice',
  category: 'contact',
  terminal: false,
  parameters: {
    TextToSpeechVoice: { type: 'string', required: true, dynamic: 'anywhere' },
    TextToSpeechEngine: {
      type: 'string',
      dynamic: 'anywhere',
      values: ['Standard', 'Neural', 'Generative', 'Long-form', 'standard', 'neural', 'generative', 'long-form'],
    },
    TextToSpeechStyle: { type: 'string', dynamic: 'anywhere', values: ['None', 'Conversational', 'Newscaster'] },
  },
  errors: { NoMatchingError: 'optional' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
