import type { ActionDefinition } from '../action-definition.ts';
import { PROMPT_PARAMETERS } from '../prompt-parameters.ts';

/** Runs a Lex bot; the returned intent selects the branch (flow-language 7.2). */
export const connectParticipantWithLexBot = {
  type: 'ConnectParticipantWithLexBot',
  block: 'Get customer input (Amazon Lex)',
  category: 'participant',
  terminal: false,
  parameters: {
    ...PROMPT_PARAMETERS,
    LexV2Bot: { type: 'object' },
    'LexV2Bot.AliasArn': { type: 'string', required: true, dynamic: 'anywhere', format: 'bot' },
    LexBot: { type: 'object' },
    'LexBot.Name': { type: 'string', required: true, dynamic: 'anywhere' },
    'LexBot.Region': { type: 'string', required: true, dynamic: 'anywhere' },
    'LexBot.Alias': { type: 'string', required: true, dynamic: 'anywhere' },
    LexSessionAttributes: { type: 'map', dynamic: 'anywhere' },
    'LexInitializationData.InitialMessage': { type: 'string', dynamic: 'anywhere' },
    'LexTimeoutSeconds.Text': { type: 'string', dynamic: 'anywhere', format: 'integer', minimum: 60, maximum: 604800 },
  },
  choices: [
    { parameters: ['LexV2Bot', 'LexBot'], least: 1, most: 1 },
    { parameters: ['PromptId', 'Text', 'SSML', 'Media', 'LexInitializationData'], least: 0, most: 1 },
  ],
  conditions: { operators: ['Equals'], required: [] },
  errors: {
    NoMatchingCondition: 'required',
    NoMatchingError: 'required',
    InputTimeLimitExceeded: { requiredWhen: { path: 'LexTimeoutSeconds' }, otherwise: 'optional' },
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
