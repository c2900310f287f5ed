import { LONGEST_BREAK_SECONDS } from '../../silence/speech.ts';

/** A text to be spoken, or a pause in seconds. */
export type Piece = string | number;

/** The SSML that speaks and pauses; texts may be SSML themselves. */
export function ssmlOf(pieces: readonly Piece[]): string {
  const inner = pieces.map((piece) => (typeof piece === 'number' ? breaksOf(piece) : markupOf(piece)));
  return `<speak>${inner.join('')}</speak>`;
}

/** A text as a chat shows it: without markup. */
export function wordsOf(text: string): string {
  if (!isSsml(text)) return text;
  const words = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => CHARACTERS[name] ?? '');
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function breaksOf(seconds: number): string {
  const longest = Math.floor(seconds / LONGEST_BREAK_SECONDS);
  const rest = seconds - longest * LONGEST_BREAK_SECONDS;
  return breakOf(LONGEST_BREAK_SECONDS).repeat(longest) + (rest === 0 ? '' : breakOf(rest));
}

function breakOf(seconds: number): string {
  return `<break time="${seconds}s"/>`;
}

function markupOf(text: string): string {
  if (isSsml(text)) return text.trim().replace(/^<speak[^>]*>|<\/speak\s*>$/g, '');
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Does the text stand in `<speak>`, with markup of its own? */
export function isSsml(text: string): boolean {
  return /^\s*<speak[\s>]/.test(text);
}
