import type { JsonObject } from '../json.ts';
import type { Block } from './block.ts';
import type { OldParameter } from './old-export.ts';
import { resourceAt, textAt, textOf } from './values.ts';

/** Names of the parameters that say what is played. */
export const PROMPT_PARAMETERS = ['Text', 'TextToSpeechType', 'AudioPrompt'] as const;

/** What a block plays, as today's `Text`, `SSML` or `PromptId`; undefined where it plays nothing. */
export function promptOf(block: Block): JsonObject | undefined {
  const spoken = spokenPrompt(block, block.parameter('Text'), textAt(block, 'TextToSpeechType'));
  if (spoken !== undefined) return spoken;
  const recording = resourceAt(block, 'AudioPrompt', 'prompts', 'promptName');
  return recording === undefined ? undefined : { PromptId: recording };
}

/** The same for a block that today's language lets ask only with a prompt. */
export function questionOf(block: Block): JsonObject {
  const prompt = promptOf(block);
  if (prompt !== undefined) return prompt;
  block.note("It asked without a prompt; today's block needs one, and a blank stands there.");
  return { Text: ' ' };
}

/**
 * A spoken text in the parameter for its kind. Undefined where nothing is spoken.
 *
 * @param kind `text` or `ssml`, as the export says; a text in `<speak>` counts as SSML where it says nothing
 */
export function spokenPrompt(
  block: Block,
  parameter: OldParameter | undefined,
  kind: string | undefined,
): JsonObject | undefined {
  const text = textOf(block, parameter);
  if (text === undefined) return undefined;
  const isSsml = kind === undefined ? /^\s*<speak[\s>]/.test(text) : kind.toLowerCase() === 'ssml';
  return isSsml ? { SSML: text } : { Text: text };
}
