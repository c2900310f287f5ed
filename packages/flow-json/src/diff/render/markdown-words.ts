import { printableLines } from '../../printable.ts';
import type { WordChange } from '../word-changes.ts';
import { escapedMarkdown } from './escaped-markdown.ts';
import { visible } from './visible.ts';

const MARKS = { removed: ['~~', 'del'], added: ['**', 'b'] } as const;

/**
 * Writes a reworded prompt in Markdown: words that went are ~~struck out~~, words that came are **bold**. Where a mark would
 * not be taken for one because of what stands next to it (common in Japanese), HTML does the same.
 */
export function markdownWords(words: readonly WordChange[]): string {
  return words.reduce((written, { kind, text }, index) => {
    if (kind === 'same') return written + escapedMarkdown(printableLines(text));
    const apart = kind === 'added' && words[index - 1]?.kind === 'removed' && !/\s$/.test(written) ? ' ' : '';
    const following = words[index + 1];
    const next = following?.kind === 'added' ? ' ' : escapedMarkdown(following?.text ?? '');
    return written + apart + marked(kind, printableLines(visible(text)), `${written}${apart}`, next);
  }, '');
}

/** Spaces at the ends of what is marked stand outside of the marks, or these would not count. */
function marked(kind: 'removed' | 'added', text: string, previous: string, next: string): string {
  const inner = text.trim();
  const [leading, trailing] = [text.slice(0, text.indexOf(inner)), text.slice(text.indexOf(inner) + inner.length)];
  const [mark, tag] = MARKS[kind];
  const works =
    (/^[\p{L}\p{N}]/u.test(inner) || isApart(leading === '' ? previous.slice(-1) : ' ')) &&
    (/[\p{L}\p{N}\p{M}]$/u.test(inner) || isApart(trailing === '' ? next.slice(0, 1) : ' '));
  const [open, close] = works ? [mark, mark] : [`<${tag}>`, `</${tag}>`];
  return escapedMarkdown(leading) + open + escapedMarkdown(inner) + close + escapedMarkdown(trailing);
}

/** Next to a space, to punctuation, or to nothing, a mark counts even if what it marks is no letter (CommonMark 6.2). */
function isApart(character: string): boolean {
  return character === '' || /[\s!-/:-@[-`{-~]/.test(character);
}
