import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

/** Longest content of a flow, in characters (API CreateContactFlow). */
const MOST_CHARACTERS = 256_000;

export const contentTooLong: Rule = {
  code: 'WL121',
  name: 'content-too-long',
  severity: 'error',
  summary: 'A flow has at most 256,000 characters.',
  reason: 'CreateContactFlow takes no longer content; flow-language 3. Counted without line breaks and indentation.',
  check: (facts) => {
    if (!mayBeTooLong(facts)) return [];
    const { length } = JSON.stringify(facts.flow);
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

/** What an action takes beside the texts in its parameters, layout included: several times the most that was seen. */
const MOST_BESIDE_TEXTS = 1_000;

/** Writing out every flow only to count it would cost as much as reading it. */
function mayBeTooLong({ blocks }: Facts): boolean {
  const texts = blocks.reduce((sum, block) => sum + block.characters(), 0);
  return texts + blocks.length * MOST_BESIDE_TEXTS > MOST_CHARACTERS;
}
