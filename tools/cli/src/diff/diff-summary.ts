import type { DiffReport } from './diff-report.ts';
import type { Compared, PairDiff } from './diff-pair.ts';

/** The columns of a table of flows that changed. */
export const COLUMNS = ['flow', 'added', 'removed', 'changed', 'reworded', 'rewired', 'renamed'] as const;

/** The rows of a table of flows that differ, in names or in meaning. */
export function rowsOf(files: readonly PairDiff[]): readonly (readonly [string, ...number[]])[] {
  return differing(files).map(({ shown, counts: { added, removed, changed, reworded, rewired, renamed } }) => [
    shown,
    added,
    removed,
    changed,
    reworded,
    rewired,
    renamed,
  ]);
}

/** The flows in which anything is told, be it names alone. */
export function differing(files: readonly PairDiff[]): readonly (PairDiff & Compared)[] {
  return files
    .flatMap((file) => ('diff' in file ? [file] : []))
    .filter(({ counts }) => Object.values(counts).some((count) => count > 0));
}

/** What is on one side only, a line for each. */
export function loneLines({ files, onlyBefore, onlyAfter }: DiffReport): readonly string[] {
  const flows = (side: 'before' | 'after'): string[] =>
    files.flatMap((file) => ('only' in file && file.only === side ? [file.shown] : []));
  return [
    ...[...onlyBefore, ...flows('before')].map((shown) => `Gone: ${shown}`),
    ...[...onlyAfter, ...flows('after')].map((shown) => `New: ${shown}`),
  ];
}

/** The last word: `12 flows compared: 2 changed, 1 on one side only.` */
export function lastWord({ summary: { compared, changed, alone, unread } }: DiffReport): string {
  const counts = [
    ...(changed > 0 ? [`${changed} changed`] : compared > 0 ? ['no change in meaning'] : []),
    ...(alone > 0 ? [`${alone} on one side only`] : []),
    ...(unread > 0 ? [`${unread} not read`] : []),
  ];
  return `${compared} ${compared === 1 ? 'flow' : 'flows'} compared${counts.length > 0 ? ': ' : ''}${counts.join(', ')}.`;
}
