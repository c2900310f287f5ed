import { jsonPathsIn } from '../flow/json-paths.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { breakSeconds, RECORDING_SECONDS, SPEECH_CHARACTERS_PER_SECOND } from './speech.ts';

/** What is heard of a prompt, and when, in seconds. */
export interface PromptSounds {
  /** Something is heard. Where not, all of the prompt is `before`. */
  readonly audible: boolean;
  /** The pause before the first sound. */
  readonly before: number;
  /** The longest pause between two sounds. */
  readonly within: number;
  /** The pause after the last sound. */
  readonly after: number;
  /** How long it lasts at least: references may come out empty. */
  readonly seconds: number;
}

/** A piece of a prompt that is heard, or a pause. */
export interface Piece {
  readonly heard: boolean;
  readonly seconds: number;
}

/** How texts that are nothing but references come out at worst: they are taken to be filled, or not. */
export type References = 'spoken' | 'empty';

/** The pieces of the prompt that stands in these parameters, in order; undefined where there is none. */
export function piecesOf(parameters: JsonObject, references: References): readonly Piece[] | undefined {
  const { Text, SSML, PromptId, Media } = parameters;
  const text = Text ?? SSML;
  if (typeof text === 'string') {
    return text.includes('<')
      ? text.split(/(<[^<>]*>)/).flatMap((piece) => pieceOf(piece, references))
      : spoken(text, references);
  }
  const recorded = PromptId !== undefined || hasUri(Media);
  return text !== undefined || recorded ? [RECORDING] : undefined;
}

/** Where a prompt made of these pieces sounds and where it pauses. */
export function soundsOf(pieces: readonly Piece[]): PromptSounds {
  const seconds = pieces.reduce((sum, piece) => sum + piece.seconds, 0);
  let before: number | undefined;
  let [within, pause] = [0, 0];
  for (const piece of pieces) {
    if (!piece.heard) pause += piece.seconds;
    else {
      if (before === undefined) before = pause;
      else within = Math.max(within, pause);
      pause = 0;
    }
  }
  return before === undefined
    ? { audible: false, before: pause, within: 0, after: 0, seconds }
    : { audible: true, before, within, after: pause, seconds };
}

const RECORDING: Piece = { heard: true, seconds: RECORDING_SECONDS };

/** Everything but blanks and the punctuation that is not read out. */
const READ_OUT = /[^\s.,;:!?…'"()–—-]/u;

function pieceOf(piece: string, references: References): readonly Piece[] {
  if (piece.startsWith('<') && piece.endsWith('>')) {
    if (/^<audio\b[^>]*\bsrc\s*=\s*["'][^"']/.test(piece)) return [RECORDING];
    const seconds = breakSeconds(piece);
    return seconds === 0 ? [] : [{ heard: false, seconds }];
  }
  return spoken(piece, references);
}

function spoken(text: string, references: References): readonly Piece[] {
  const words = text.includes('$') ? withoutReferences(text) : text;
  const heard = READ_OUT.test(words) || (words !== text && references === 'spoken');
  return heard ? [{ heard, seconds: words.trim().length / SPEECH_CHARACTERS_PER_SECOND }] : [];
}

function withoutReferences(text: string): string {
  const paths = jsonPathsIn(text);
  return [...paths, { start: text.length, end: text.length }]
    .map(({ start }, index) => text.slice(paths[index - 1]?.end ?? 0, start))
    .join('');
}

function hasUri(media: JsonValue | undefined): boolean {
  return isJsonObject(media) && media['Uri'] !== undefined;
}
