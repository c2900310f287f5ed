import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';

const PROMPT_PATH = /^Parameters\.(?:Messages\[\d+\]\.)?(?:Text|SSML)$/;

/** Is a prompt what stands at this place below an action? */
export function isPromptPath(path: string): boolean {
  return PROMPT_PATH.test(path);
}

/** The prompts that an action speaks or sends as a text, in order, SSML as it is written. Recordings are none. */
export function promptsOf({ Parameters = {} }: Action): readonly string[] {
  const messages = Object.hasOwn(Parameters, 'Messages') ? Parameters['Messages'] : undefined;
  return [Parameters, ...(Array.isArray(messages) ? (messages as readonly JsonValue[]) : [])].flatMap((holder) =>
    isJsonObject(holder) ? ['Text', 'SSML'].flatMap((key) => textAt(holder[key])) : [],
  );
}

function textAt(value: JsonValue | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
