import type { Issue } from '@warmline/flow-json';

/** The issues of one file or one app. */
export interface FileIssues {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** What commands print that list findings; exactly what `--json` gives. */
export interface IssueReport {
  readonly files: readonly FileIssues[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

/** Puts findings together with their counts. */
export function issueReport(files: readonly FileIssues[]): IssueReport {
  const all = files.flatMap(({ issues }) => issues);
  const count = (severity: Issue['severity']): number => all.filter((issue) => issue.severity === severity).length;
  return { files, summary: { errors: count('error'), warnings: count('warning'), infos: count('info') } };
}

/**
 * Writes findings for people: for each a line that says where, one that says what, one that says what to do; and a summary.
 *
 * @param what was looked at, in the singular
 */
export function issueText({ files, summary }: IssueReport, what: 'app' | 'file'): string {
  const listed = files
    .filter(({ issues }) => issues.length > 0)
    .map(({ issues, file }) => issues.map((issue) => oneIssue(issue, file)).join('\n'));
  const { errors, warnings, infos } = summary;
  const total = errors + warnings + infos;
  const checked = `${counted(files.length, what)} checked`;
  const end =
    total === 0
      ? `${checked}: nothing to report.`
      : `${checked}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${infos > 0 ? `, ${counted(infos, 'remark')}` : ''}.`;
  return [...listed, end].join('\n\n');
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

function oneIssue({ severity, code, rule, file, path, message, hint }: Issue, fallback: string): string {
  const place = [file ?? fallback, path].filter((part) => part !== '').join(': ');
  return `${severity} ${code} ${rule}\n  ${place}\n  ${message}\n  → ${hint}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
