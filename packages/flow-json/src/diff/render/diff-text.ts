import { printable, printableLines } from '../../printable.ts';
import type { FlowDiff } from '../flow-diff.ts';
import type { WordChange } from '../word-changes.ts';
import { diffHeadline } from './headline.ts';
import type { Piece, Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { shortened } from './shortened.ts';
import { shownValue } from './shown-value.ts';
import { visible } from './visible.ts';

/**
 * Writes a diff for a terminal: a headline with the counts, then section by section. Words that went stand in `[-…-]`, words
 * that came in `{+…+}`.
 *
 * @param what was compared, for the headline
 */
export function diffText(diff: FlowDiff, what: string): string {
  return [`${printable(what)}: ${diffHeadline(diff)}.`, ...sectionsOf(diff).map(sectionText)].join('\n\n');
}

function sectionText({ title, entries }: Section): string {
  const written = entries.map(({ head, lines }) =>
    [`  ${line(head)}`, ...lines.map((pieces) => `      ${line(pieces).replaceAll('\n', '\n      ')}`)].join('\n'),
  );
  return [title, ...written].join('\n');
}

function line(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('');
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'name':
      return printable(piece.name);
    case 'title':
      return printable(`(${piece.title})`);
    case 'value':
      return piece.value === undefined ? 'none' : printableLines(shownValue(piece.value));
    case 'words':
      return shortened(piece.words).map(wordText).join('');
  }
}

function wordText({ kind, text }: WordChange): string {
  if (kind === 'same') return printableLines(text);
  const changed = printableLines(visible(text));
  return kind === 'removed' ? `[-${changed}-]` : `{+${changed}+}`;
}
