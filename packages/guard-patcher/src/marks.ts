import { digestOf } from './text/digest.ts';
import { notice, warning, type PatchIssue } from './issue.ts';
import { beforeModernised } from './modernised.ts';
import { replaced } from './text/replacement.ts';
import { lineAt } from './text/source-layout.ts';

/** How many hexadecimal digits of the original's SHA-256 stand in the mark. */
const DIGITS = 16;

/** How a comment that runs to the end of its line begins. */
export type LineComment = '//' | '#';

/** What is between a guard's marks, and the marks. */
export interface Marks {
  /** A block of lines below the line that it is put behind. */
  readonly below: (comment: LineComment, lines: readonly string[], lineBreak: string, indent: string) => string;
  /** A block of lines ahead of code that goes on behind it. */
  readonly ahead: (comment: LineComment, lines: readonly string[], lineBreak: string, indent: string) => string;
  /** What stands before an expression and behind it, in a language whose comments can end within a line. */
  readonly around: (opening: string, closing: string) => readonly [before: string, behind: string];
}

/** Makes the marks for a guard in a source; they hold what the source was, so that taking the guard out can be checked. */
export function marksFor(source: string): Marks {
  const begin = `BEGIN warm guard (warmline guard, original sha256 ${markOf(source)})`;
  return {
    below: (comment, lines, lineBreak, indent) =>
      [`${comment} ${begin}`, ...lines, `${comment} END warm guard`].map((line) => lineBreak + indent + line).join(''),
    ahead: (comment, lines, lineBreak, indent) =>
      `${[`${comment} ${begin}`, ...lines, `${comment} END warm guard, ahead of`].join(lineBreak + indent)}${lineBreak}${indent}`,
    around: (opening, closing) => [
      `/* ${begin} */ ${opening}/* END warm guard */`,
      `/* BEGIN warm guard */${closing} /* END warm guard */`,
    ],
  };
}

const SHA = `original sha256 ([0-9a-f]{${DIGITS}})`;

const BREAK = '(?:\\r\\n|\\n|\\r)';

/** The three forms, the last in two halves. */
const GUARDS = new RegExp(
  [
    `${BREAK}[ \\t]*(?://|#) BEGIN warm guard \\(warmline guard, ${SHA}\\)(?:(?!END warm guard)[^])*(?://|#) END warm guard(?![^\\r\\n])`,
    `(?://|#) BEGIN warm guard \\(warmline guard, ${SHA}\\)(?:(?!END warm guard)[^])*(?://|#) END warm guard, ahead of${BREAK}[ \\t]*`,
    // A formatter may have put white space, and a comma, between the halves and what they are around.
    `/\\* BEGIN warm guard \\(warmline guard, ${SHA}\\) \\*/(?:(?!END warm guard)[^])*/\\* END warm guard \\*/\\s*`,
    `,?\\s*/\\* BEGIN warm guard \\*/(?:(?!END warm guard)[^])*/\\* END warm guard \\*/`,
  ].join('|'),
  'g',
);

/** A source without its guard, or why it stays as it is. */
export type Undone =
  | { readonly changed: true; readonly text: string; readonly issues: readonly PatchIssue[] }
  | { readonly changed: false; readonly issues: readonly PatchIssue[] };

/**
 * Takes the guard out again that a patch put in. What else was changed since stays, and is a warning; otherwise the bytes are those of
 * before. Never throws; performs no I/O.
 */
export function undo(source: string): Undone {
  const digests = new Set<string>();
  const text = source.replaceAll(GUARDS, (_, ...groups: unknown[]) => {
    const digest = groups.slice(0, 3).find((group) => typeof group === 'string');
    if (digest !== undefined) digests.add(digest);
    return '';
  });
  if (digests.size === 0) {
    return {
      changed: false,
      issues: [
        notice('not-guarded', {
          message: 'No guard of ours is in it.',
          hint: 'Only what "warmline guard" put in between its marks is taken out.',
        }),
      ],
    };
  }
  const before = beforeModernised(text);
  if (before !== undefined) return { changed: true, text: before, issues: [] };
  const issues = digests.has(markOf(text))
    ? []
    : [
        warning('changed-since', {
          message:
            'The guard is taken out; what is left is not what it was put into: something else was changed since.',
          hint: 'Look at the difference before deploying.',
        }),
      ];
  return { changed: true, text, issues };
}

/** Where a guard of ours is in a source, its marks included; of one around an expression, each half. Offsets in UTF-16 code units. */
export interface GuardRange {
  readonly from: number;
  readonly to: number;
}

/** Finds the guards of ours in a source. Performs no I/O. */
export function guardsIn(source: string): readonly GuardRange[] {
  return [...source.matchAll(GUARDS)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

/** The source with spaces in the place of its guards, which keep every offset and every line. Performs no I/O. */
export function blanked(source: string, guards: readonly GuardRange[]): string {
  return replaced(
    source,
    guards.map(({ from, to }) => ({ from, to, text: source.slice(from, to).replaceAll(/[^\r\n]/g, ' ') })),
  );
}

/** A piece of a source that may have a guard. */
export interface GuardedPiece extends GuardRange {
  /** A guard around it stands behind it alone, because comments end with their lines. */
  readonly isBehind: boolean;
}

/**
 * That one of the guards is in a piece of the source, or is next to it: nothing but white space, comments and brackets between, as a
 * formatter leaves them. Undefined where none is. Performs no I/O.
 *
 * @param piece default: the whole source
 */
export function alreadyGuarded(
  source: string,
  guards: readonly GuardRange[],
  piece: GuardedPiece = { from: 0, to: source.length, isBehind: false },
): PatchIssue | undefined {
  const { from, to, isBehind } = piece;
  const found = guards.find(
    (guard) =>
      (guard.from < to && guard.to > from) ||
      (guard.from >= to && isNothing(source.slice(to, guard.from))) ||
      (!isBehind && guard.to <= from && isNothing(source.slice(guard.to, from))),
  );
  if (found === undefined) return undefined;
  return notice('already-guarded', {
    line: lineAt(source, source.indexOf('BEGIN warm guard', found.from)),
    message: 'The guard is in it already.',
    hint: '--undo takes it out.',
  });
}

function isNothing(between: string): boolean {
  return /^(?:[\s(),]|\/\/.*|#.*|\/\*(?:(?!\*\/)[^])*\*\/)*$/.test(between);
}

function markOf(source: string): string {
  return digestOf(source).slice(0, DIGITS);
}
