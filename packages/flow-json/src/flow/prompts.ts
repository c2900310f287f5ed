import { isJsonObject, type JsonObject } from '../json.ts';
import type { Action } from './flow.ts';

/** A text that a block says. */
export interface Prompt {
  readonly kind: 'Text' | 'SSML';
  readonly text: string;
  /** Keys that lead to it below `Parameters`. */
  readonly place: readonly (string | number)[];
  /** What it stands beside. */
  readonly beside: JsonObject;
}

/** The prompts that an action speaks or sends as a text, in order, SSML as it is written. Recordings are none. */
export function promptsOf({ Parameters = {} }: Action): readonly Prompt[] {
  const messages = Object.hasOwn(Parameters, 'Messages') ? Parameters['Messages'] : undefined;
  const inMessages = Array.isArray(messages)
    ? messages.flatMap((message, index) => (isJsonObject(message) ? textsIn(message, ['Messages', index]) : []))
    : [];
  return [...textsIn(Parameters, []), ...inMessages];
}

/** Is a prompt what stands at this path below an action, for example `Parameters.Messages[0].SSML`? */
export function isPromptPath(path: string): boolean {
  return /^Parameters\.(?:Messages\[\d+\]\.)?(?:Text|SSML)$/.test(path);
}

function textsIn(object: JsonObject, place: Prompt['place']): readonly Prompt[] {
  return (['Text', 'SSML'] as const).flatMap((kind) => {
    const text = Object.hasOwn(object, kind) ? object[kind] : undefined;
    return typeof text === 'string' ? [{ kind, text, place: [...place, kind], beside: object }] : [];
  });
}
