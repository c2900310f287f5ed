import type { Prompt } from '../step/effect.ts';
import type { HeardEvent, HeardPart } from '../trace/trace.ts';

/** What is heard of a prompt that is played to its end. */
export function hear(block: string, { text, milliseconds, parts }: Prompt, at: number): HeardEvent {
  return {
    type: 'heard',
    at,
    until: at + milliseconds,
    block,
    text,
    parts: parts.map((part) => ({ text: part.text, at: at + part.from, until: at + part.until })),
    interrupted: false,
  };
}

/** What is heard of a prompt that is cut short, to the last whole word; nothing where it has only just begun. */
export function cutShort(whole: HeardEvent, until: number): readonly HeardEvent[] {
  if (until >= whole.until) return [whole];
  if (until <= whole.at) return [];
  const parts = whole.parts.filter((part) => part.at < until).map((part) => cutPart(part, until));
  return [{ ...whole, until, text: parts.map(({ text }) => text).join(' '), parts, interrupted: true }];
}

function cutPart(part: HeardPart, until: number): HeardPart {
  if (part.until <= until) return part;
  const share = (until - part.at) / (part.until - part.at);
  const spoken = part.text.slice(0, Math.floor(part.text.length * share));
  return { ...part, until, text: `${spoken.replace(/\S*$/, '').trimEnd()}…` };
}
