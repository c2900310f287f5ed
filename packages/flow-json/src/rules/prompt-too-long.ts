import { jsonPathsIn } from '../flow/json-paths.ts';
import type { Prompt } from '../flow/prompts.ts';
import { promptPath, promptsIn } from '../facts/prompts-of.ts';
import type { Rule } from './rule.ts';

/** Longest prompt, in characters: those that are billed, and all with their markup (flow-language 9). */
const MOST = { billed: 3000, total: 6000 } as const;

export const promptTooLong: Rule = {
  code: 'WL305',
  name: 'prompt-too-long',
  severity: 'error',
  alone: true,
  summary: 'A prompt has at most 3,000 billed characters, and 6,000 with its markup.',
  reason:
    'A longer one is not spoken: the block takes its error branch, in silence; flow-language 9. Counted without what references put in.',
  check: (facts) =>
    promptsIn(facts).flatMap(([block, prompt]) => {
      if (prompt.text.length <= MOST.billed) return [];
      const problem = problemOf(prompt);
      if (problem === undefined) return [];
      return [
        {
          path: `${block.path}.${promptPath(prompt)}`,
          block: block.action.Identifier,
          message: `The prompt of the block "${block.action.Identifier}" has ${problem}.`,
          hint: 'Split it into several blocks.',
        },
      ];
    }),
};

function problemOf({ kind, text }: Prompt): string | undefined {
  const dynamic = jsonPathsIn(text).reduce((sum, { start, end }) => sum + end - start, 0);
  const total = text.length - dynamic;
  const markup = kind === 'SSML' ? (text.match(/<[^<>]*>/g) ?? []).reduce((sum, tag) => sum + tag.length, 0) : 0;
  if (total - markup > MOST.billed) return `${total - markup} billed characters; ${MOST.billed} are allowed`;
  return total > MOST.total ? `${total} characters; ${MOST.total} are allowed` : undefined;
}
