import { placeInWords } from '../catalogue/judge-parameters.ts';
import { promptsOf, type Prompt } from '../flow/prompts.ts';
import type { Block } from './facts.ts';
import { perFacts } from './per-facts.ts';

const SPEAKING: ReadonlySet<string> = new Set([
  'MessageParticipant',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'MessageParticipantIteratively',
]);

/** Every text that the blocks of a flow say, with its block, in document order. */
export const promptsIn = perFacts(({ blocks }): readonly (readonly [Block, Prompt])[] =>
  blocks
    .filter(({ action }) => SPEAKING.has(action.Type))
    .flatMap((block) => promptsOf(block.action).map((prompt) => [block, prompt] as const)),
);

/** The place of a text in the document's words, for example `Parameters.Messages[0].SSML`. */
export function promptPath({ place }: Prompt): string {
  return `Parameters.${placeInWords(place)}`;
}
