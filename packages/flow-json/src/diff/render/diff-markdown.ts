import { printable, printableLines } from '../../printable.ts';
import type { FlowDiff } from '../flow-diff.ts';
import { escapedMarkdown, markdownCode } from './escaped-markdown.ts';
import { diffHeadline } from './headline.ts';
import { markdownWords } from './markdown-words.ts';
import type { Entry, Piece, Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { shortened } from './shortened.ts';
import { shownValue } from './shown-value.ts';

/** Sections with more entries are folded. */
const MOST_UNFOLDED = 10;

/** Entries of a section beyond these are only counted: a comment on GitHub takes 65,536 characters. */
const MOST_LISTED = 100;

/**
 * Writes a diff as GitHub's Markdown, for a comment on a pull request: a headline with the counts, then section by section,
 * long ones folded. Words that went are struck out, words that came are bold. Whatever prompts and names hold is shown as it
 * is and formats nothing.
 *
 * @param what was compared, for the headline
 */
export function diffMarkdown(diff: FlowDiff, what: string): string {
  const headline = `### ${markdownCode(printable(what))}: ${diffHeadline(diff)}`;
  return [headline, ...sectionsOf(diff).map(sectionMarkdown)].join('\n\n');
}

function sectionMarkdown({ title, entries }: Section): string {
  const listed = entries.slice(0, MOST_LISTED).map(entryMarkdown);
  const more = entries.length - listed.length;
  const list = [...listed, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
  if (entries.length <= MOST_UNFOLDED) return `#### ${title}\n\n${list}`;
  return `<details><summary><b>${title}</b> (${entries.length})</summary>\n\n${list}\n\n</details>`;
}

function entryMarkdown({ head, lines }: Entry): string {
  return [`- ${line(head)}`, ...lines.map((pieces) => `  - ${line(pieces)}`)].join('\n');
}

function line(pieces: readonly Piece[]): string {
  return pieces.map(pieceMarkdown).join('');
}

function pieceMarkdown(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'name':
      return markdownCode(printable(piece.name));
    case 'title':
      return `(${escapedMarkdown(printable(piece.title))})`;
    case 'value':
      return piece.value === undefined ? 'none' : markdownCode(printableLines(shownValue(piece.value)));
    case 'words':
      return `“${markdownWords(shortened(piece.words))}”`;
  }
}
