import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { SILENT, silentFor, type BlockSound } from './block-sound.ts';
import { piecesOf, soundsOf, type Piece, type References } from './prompt-sounds.ts';
import { secondsIn } from './time-limits.ts';

/** A prompt: heard, but for its pauses. One that is nothing but a pause is silence. */
export function soundOfPrompt({ Identifier, Parameters = {} }: Action, references: References): BlockSound {
  const sounds = soundsOf(piecesOf(Parameters, references) ?? NOT_SAID);
  if (sounds.audible) return { kind: 'heard', what: 'prompt', ...sounds };
  return silentFor({ block: Identifier, cause: 'pause', seconds: sounds.before, expected: sounds.before });
}

/** Prompts that begin anew after the last one, until the block is interrupted, which may be at the end of any pause. */
export function soundOfPrompts({ Identifier, Parameters = {} }: Action, references: References): BlockSound {
  const messages = Parameters['Messages'];
  const pieces = Array.isArray(messages)
    ? messages.flatMap((one: JsonValue) => piecesOfMessage(one, references))
    : NOT_SAID;
  const { audible, before, within, after } = soundsOf(pieces);
  const interrupt = secondsIn(Parameters['InterruptFrequencySeconds'], Infinity);
  if (!audible) return silentFor({ block: Identifier, cause: 'pause', seconds: interrupt, expected: interrupt });
  const longest = Math.max(within, after + before);
  return { kind: 'heard', what: 'prompt', audible, before, within: longest, after: longest, seconds: 0 };
}

/**
 * A question. The caller's turn is no silence, even where the prompt is only a pause: that is how flows give callers time to
 * speak. A block that only switches the buffer for keys asks nothing.
 */
export function soundOfQuestion({ Parameters = {} }: Action): BlockSound {
  const pieces = piecesOf(Parameters, 'spoken');
  if (pieces === undefined && Parameters['EnableDTMFBuffer'] !== undefined) return SILENT;
  const sounds = soundsOf(pieces ?? NOT_SAID);
  const turn = sounds.audible ? { ...sounds, after: 0 } : { ...soundsOf(NOT_SAID), seconds: sounds.seconds };
  return { kind: 'heard', what: 'question', ...turn };
}

/** A block of which nobody knows what is heard: it is not held against the flow. */
export const UNKNOWN: BlockSound = { kind: 'heard', what: 'unknown', ...soundsOf([{ heard: true, seconds: 0 }]) };

/** A prompt of which the flow does not say enough: it is heard, however short. */
const NOT_SAID: readonly Piece[] = [{ heard: true, seconds: 0 }];

function piecesOfMessage(message: JsonValue, references: References): readonly Piece[] {
  return (isJsonObject(message) ? piecesOf(message, references) : undefined) ?? NOT_SAID;
}
