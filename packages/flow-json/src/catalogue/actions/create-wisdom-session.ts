import type { ActionDefinition } from '../action-definition.ts';

/** Associates an assistant domain with the contact so recommendations / AI agents can run (flow-language 7.1). */
export const createWisdomSession = {
  type: 'CreateWisdomSession',
  block: 'Connect assistant (formerly Amazon Q in Connect)',
  category: 'contact',
  terminal: false,
  parameters: {
    WisdomAssistantArn: { type: 'string', required: true, dynamic: 'anywhere', format: 'assistant' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
