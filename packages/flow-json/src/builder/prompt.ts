import { FlowUsageError } from '../errors.ts';
import { identifierFromWords } from '../flow/identifier.ts';
import { parseResourceReference } from '../flow/resource-reference.ts';
import type { JsonObject } from '../json.ts';

/** The parameter that speaks a prompt: `PromptId` for a recording by name, `SSML` for a text in `<speak>`, else `Text`. */
export function promptParameters(prompt: string): JsonObject {
  if (prompt.trim() === '')
    throw new FlowUsageError('A prompt is empty; Connect refuses empty texts. Say something, or leave the block out.');
  if (parseResourceReference(prompt)?.kind === 'prompts') return { PromptId: prompt };
  return /^\s*<speak[\s>]/.test(prompt) ? { SSML: prompt } : { Text: prompt };
}

/** The identifier of a block that speaks: what it is and its first words. */
export function promptName(kind: string, prompt: string): string {
  const recorded = parseResourceReference(prompt);
  if (recorded?.kind === 'prompts') return identifierFromWords(`${kind} ${recorded.name}`, kind);
  const words = prompt
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\$[.[][^\s,;!?]*/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return identifierFromWords(`${kind} ${words.slice(0, 4).join(' ')}`, kind);
}
