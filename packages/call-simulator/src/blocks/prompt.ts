import { piecesOf, RECORDING_SECONDS } from '@warmline/flow-json';
import type { Prompt, PromptPart } from '../step/effect.ts';
import type { Visit } from './block.ts';
import { textParameter } from './parameters.ts';
import { wordsOf } from './words.ts';

/** The sources of a prompt, and what the caller hears of each. */
const SOURCES: Readonly<Record<string, (value: string) => Prompt>> = {
  Text: (text) => spoken(text, (piece) => (text.includes('<') ? wordsOf(piece) : piece)),
  SSML: (ssml) => spoken(ssml, wordsOf),
  PromptId: (prompt) => recorded(`[recording ${prompt}]`),
  'Media.Uri': (uri) => recorded(`[recording ${uri}]`),
};

/**
 * What a block plays, references resolved. Undefined where it plays nothing that the channel can carry: other channels than
 * voice take texts only, and take them at once.
 */
export function promptOf(visit: Visit): Prompt | undefined {
  const voice = visit.state.contact.Channel === 'VOICE';
  for (const [path, play] of Object.entries(SOURCES)) {
    if (!voice && path !== 'Text') continue;
    if (visit.parameters[path.split('.')[0] ?? path] === undefined) continue;
    const value = textParameter(visit, path);
    return voice ? play(value) : sent(value);
  }
  return undefined;
}

/**
 * Speech, as flow-json's meter hears it: what stands between two pauses is one part; markup takes no time, but for the breaks
 * that it states. Punctuation that is not read out belongs to what it follows.
 */
function spoken(source: string, words: (piece: string) => string): Prompt {
  const parts: PromptPart[] = [];
  let [open, from, seconds] = ['', 0, 0];
  let heard = false;
  const close = (): void => {
    if (heard) parts.push({ text: words(open), from: milliseconds(from), until: milliseconds(seconds) });
    [open, heard] = ['', false];
  };
  for (const token of source.split(/(<[^<>]*>)/)) {
    const [piece] = piecesOf({ SSML: token }, 'spoken') ?? [];
    if (piece !== undefined && !piece.heard) close();
    else open += token;
    if (piece?.heard === true && !heard) [from, heard] = [seconds, true];
    seconds += piece?.seconds ?? 0;
  }
  close();
  return { text: words(source), milliseconds: milliseconds(seconds), parts };
}

function recorded(text: string): Prompt {
  const until = RECORDING_SECONDS * 1000;
  return { text, milliseconds: until, parts: [{ text, from: 0, until }] };
}

function sent(text: string): Prompt {
  return { text, milliseconds: 0, parts: text.trim() === '' ? [] : [{ text, from: 0, until: 0 }] };
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
