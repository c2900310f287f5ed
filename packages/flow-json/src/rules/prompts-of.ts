import { placeInWords, type Place } from '../catalogue/judge-parameters.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Block } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** A text that a block says, with its place below `Parameters`. */
export interface SpokenText {
  readonly kind: 'Text' | 'SSML';
  readonly text: string;
  readonly place: Place;
  /** What the text stands beside. */
  readonly beside: JsonObject;
}

const SPEAKING: ReadonlySet<string> = new Set([
  'MessageParticipant',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'MessageParticipantIteratively',
]);

/** Every text that the blocks of a flow say, with its block, in document order. */
export const promptsIn = perFacts(({ blocks }): readonly (readonly [Block, SpokenText])[] =>
  blocks
    .filter(({ action }) => SPEAKING.has(action.Type))
    .flatMap((block) => promptsOf(block).map((prompt) => [block, prompt] as const)),
);

/** Every text that a block says, in document order. */
function promptsOf({ action }: Block): readonly SpokenText[] {
  const { Type, Parameters } = action;
  if (Parameters === undefined) return [];
  if (Type !== 'MessageParticipantIteratively') return textsIn(Parameters, []);
  const messages: JsonValue | undefined = Object.hasOwn(Parameters, 'Messages') ? Parameters['Messages'] : undefined;
  if (!Array.isArray(messages)) return [];
  return messages.flatMap((message: JsonValue, index) =>
    isJsonObject(message) ? textsIn(message, ['Messages', index]) : [],
  );
}

/** The place of a text in the document's words, for example `Parameters.Messages[0].SSML`. */
export function promptPath({ place }: SpokenText): string {
  return `Parameters.${placeInWords(place)}`;
}

function textsIn(object: JsonObject, place: Place): SpokenText[] {
  return (['Text', 'SSML'] as const).flatMap((kind) => {
    const text = Object.hasOwn(object, kind) ? object[kind] : undefined;
    return typeof text === 'string' ? [{ kind, text, place: [...place, kind], beside: object }] : [];
  });
}
