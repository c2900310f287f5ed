import { diffMarkdown, markdownCode, printable } from '@warmline/flow-json';
import type { DiffReport } from './diff-report.ts';
import { unreadFiles } from './diff-report-text.ts';
import { COLUMNS, differing, lastWord, loneLines, rowsOf } from './diff-summary.ts';

/** Writes as GitHub's Markdown what differs: a summary where there are several flows, then flow by flow. */
export function diffReportMarkdown(report: DiffReport): string {
  const { files } = report;
  const told = differing(files).map(({ diff, shown }) => diffMarkdown(diff, shown));
  const [only] = files;
  if (only !== undefined && 'diff' in only && files.length === 1 && loneLines(report).length === 0) {
    return diffMarkdown(only.diff, only.shown);
  }

  const rows = rowsOf(files).map(([shown, ...counts]) => row([cell(shown), ...counts.map(String)]));
  const table = [row(COLUMNS), row(COLUMNS.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows].join('\n');
  const lone = loneLines(report).map((line) => `- ${markdownCode(printable(line))}`);
  const issues = files
    .flatMap(unreadFiles)
    .flatMap((file) => file.issues)
    .map(
      ({ code, file = '', message, hint }) => `- **${code}** ${markdownCode(printable(`${file}: ${message} ${hint}`))}`,
    );
  return [
    `## ${lastWord(report)}`,
    ...(rows.length === 0 ? [] : [table]),
    ...[lone, issues].filter((lines) => lines.length > 0).map((lines) => lines.join('\n')),
    ...told,
  ].join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** In a table a bar ends the cell, even in code. */
function cell(shown: string): string {
  return markdownCode(printable(shown)).replaceAll('|', '\\|');
}
