import { diffText, printable } from '@warmline/flow-json';
import type { FileIssues } from '../report/file-issues.ts';
import { issueReport, issueText } from '../report/issues.ts';
import { table } from '../report/table.ts';
import type { DiffReport } from './diff-report.ts';
import { COLUMNS, differing, lastWord, loneLines, rowsOf } from './diff-summary.ts';

/** Writes for a terminal what differs: flow by flow, and a summary where there are several. */
export function diffReportText(report: DiffReport): string {
  const { files } = report;
  const unread = files.flatMap(unreadFiles);
  const issues = unread.length === 0 ? [] : [issueText(issueReport(unread), 'file')];
  const [only] = files;
  if (only !== undefined && 'diff' in only && files.length === 1 && loneLines(report).length === 0) {
    return diffText(only.diff, only.shown);
  }

  const told = differing(files).map(({ diff, shown }) => diffText(diff, shown));
  const lone = loneLines(report).map(printable).join('\n');
  const rows = rowsOf(files).map(([shown, ...counts]) => [printable(shown), ...counts]);
  const summary = rows.length === 0 ? [] : [table(COLUMNS, rows)];
  return [...told, ...issues, ...(lone === '' ? [] : [lone]), ...summary, lastWord(report)].join('\n\n');
}

/** The issues of a pair, each with the file that it is in. */
export function unreadFiles(pair: DiffReport['files'][number]): readonly FileIssues[] {
  if (!('issues' in pair)) return [];
  return [pair.before, pair.after].map((file) => ({
    file,
    issues: pair.issues.filter((issue) => issue.file === file),
  }));
}
