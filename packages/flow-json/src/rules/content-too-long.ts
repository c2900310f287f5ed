import { lengthRead } from '../document/source.ts';
import type { Rule } from './rule.ts';

/** Longest content of a flow, in characters (API CreateContactFlow). */
const MOST_CHARACTERS = 256_000;

export const contentTooLong: Rule = {
  code: 'WL121',
  name: 'content-too-long',
  severity: 'error',
  summary: 'A flow has at most 256,000 characters.',
  reason: 'CreateContactFlow takes no longer content; flow-language 3. Counted without line breaks and indentation.',
  check: ({ flow }) => {
    // Writing out every flow only to count it would cost as much as reading it.
    if ((lengthRead(flow) ?? Infinity) <= MOST_CHARACTERS) return [];
    const { length } = JSON.stringify(flow);
    if (length <= MOST_CHARACTERS) return [];
    return [
      {
        path: '',
        message: `The flow has ${length} characters without indentation; ${MOST_CHARACTERS} are allowed.`,
        hint: 'Move parts of it into modules or flows of their own, and long texts into prompts.',
      },
    ];
  },
};
