import { printable, type Issue } from '@warmline/flow-json';
import { issueCounts, type FileIssues, type IssueCounts, type IssuePlace, type ReportedIssue } from './file-issues.ts';
import { summaryTables } from './summary-tables.ts';

/** What commands print that list findings; exactly what `--json` gives. */
export interface IssueReport {
  readonly files: readonly FileIssues[];
  readonly summary: IssueCounts;
}

/** Puts findings together with their counts. */
export function issueReport(files: readonly FileIssues[]): IssueReport {
  return { files, summary: issueCounts(files.flatMap(({ issues }) => issues)) };
}

/**
 * Writes findings for people: for each a line that says where, one that says what, one that says what to do; over several files
 * with findings, tables of where and what there is most of; and a last line.
 *
 * @param what was looked at, in the singular
 */
export function issueText({ files, summary }: IssueReport, what: 'app' | 'file'): string {
  const found = files.filter(({ issues }) => issues.length > 0);
  const listed = found.map(({ issues, file }) => issues.map((issue) => oneIssue(issue, file)).join('\n'));
  const tables = found.length > 1 ? summaryTables(found, what) : [];
  const suppressed = files.flatMap((file) => file.suppressed ?? []).length;
  const { errors, warnings, infos } = summary;
  const counts = [
    ...(errors + warnings + infos === 0
      ? ['nothing to report']
      : [counted(errors, 'error'), counted(warnings, 'warning')]),
    ...(infos > 0 ? [counted(infos, 'remark')] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ];
  return [...listed, ...tables, `${counted(files.length, what)} checked: ${counts.join(', ')}.`].join('\n\n');
}

/** A finding as a sentence that stands alone, where it is the reason for stopping. */
export function issueSentence({ file, message, hint }: Issue): string {
  const place = file === undefined || message.includes(file) ? '' : `${file}: `;
  return `${place}${message} ${hint}`;
}

/** 2 when there are errors. */
export function issueExitCode({ summary }: IssueReport): 0 | 2 {
  return summary.errors > 0 ? 2 : 0;
}

/** `orders.flow.json:41: Actions[3]`: editors and terminals open the file at the line. */
export function placeInWords({ path, flow, region }: IssuePlace & { readonly path: string }, file: string): string {
  const at = region === undefined ? file : `${file}:${region.line}`;
  return [at, flow ?? '', path]
    .filter((part) => part !== '')
    .map(printable)
    .join(': ');
}

/** The identifier, which suppressions go by, stands beside the place where the message calls the block otherwise. */
function oneIssue(issue: ReportedIssue, fallback: string): string {
  const { severity, code, rule, message, hint, block = '', file = fallback } = issue;
  const identifier = message.includes(block) ? '' : ` (${printable(block)})`;
  return `${severity} ${code} ${rule}\n  ${placeInWords(issue, file)}${identifier}\n  ${printable(message)}\n  → ${printable(hint)}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
