import type { ActionDefinition } from '../action-definition.ts';

/** Loads the stored e-mail body into $.Email.EmailMessage.Plaintext (up to 32 KB) (flow-language 7.1). */
export const loadContactContent = {
  type: 'LoadContactContent',
  block: 'Get stored content',
  category: 'contact',
  terminal: false,
  parameters: {
    ContentType: { type: 'string', required: true, values: ['EmailMessage'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
