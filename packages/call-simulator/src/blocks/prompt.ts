import { RECORDING_SECONDS, speechSeconds } from '@warmline/flow-json';
import type { Prompt } from '../step/effect.ts';
import type { Visit } from './block.ts';
import { textParameter } from './parameters.ts';

/** The sources of a prompt, and what the caller hears of each. */
const SOURCES: Readonly<Record<string, (value: string) => Prompt>> = {
  Text: (text) => spoken(text, text),
  SSML: (ssml) => spoken(ssml, wordsOf(ssml)),
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
    const prompt = play(textParameter(visit, path));
    return voice ? prompt : { ...prompt, milliseconds: 0 };
  }
  return undefined;
}

function spoken(source: string, text: string): Prompt {
  return { text, milliseconds: Math.round(speechSeconds(source) * 1000) };
}

function recorded(text: string): Prompt {
  return { text, milliseconds: RECORDING_SECONDS * 1000 };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function wordsOf(ssml: string): string {
  return ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,!?;:])/g, '$1')
    .trim();
}
