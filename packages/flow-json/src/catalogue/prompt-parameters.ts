import type { ParameterDefinition } from './action-definition.ts';

/** The sources of a prompt, of which a block that speaks takes one (flow-language 7.2). All but `Text` are for voice alone. */
export const PROMPT_PARAMETERS = {
  PromptId: { type: 'string', dynamic: 'whole', format: 'prompt' },
  Text: { type: 'string', dynamic: 'anywhere' },
  SSML: { type: 'string', dynamic: 'anywhere' },
  Media: { type: 'object' },
  'Media.Uri': { type: 'string', required: true, dynamic: 'anywhere' },
  'Media.SourceType': { type: 'string', required: true, values: ['S3'] },
  'Media.MediaType': { type: 'string', required: true, values: ['Audio'] },
} as const satisfies Readonly<Record<string, ParameterDefinition>>;
