import { UsageError } from '../errors.ts';
import { readFlowFiles, type FlowFile } from '../files/read-flow-files.ts';
import { replaceFile } from '../files/replace-file.ts';
import { explain } from '../lint/explain.ts';
import { fixFile, type FixedFile } from '../lint/fix-file.ts';
import { lintFile, type LintedFile } from '../lint/lint-file.ts';
import { lintSettings, type LintChoice } from '../lint/lint-settings.ts';
import { rejectionText } from '../lint/rejection-text.ts';
import { suppressionsBeside } from '../lint/suppressions-beside.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import type { FileIssues } from '../report/file-issues.ts';
import { fixReport } from '../report/fixes.ts';
import { issueExitCode, issueReport, issueText } from '../report/issues.ts';
import { sarifOutcome } from '../report/sarif-outcome.ts';

export interface LintCommand extends LintChoice {
  /** Paths of contact flows, and of folders that are searched for them. */
  readonly files: readonly string[];
  /** Applies the fixes that findings carry. Default: false. */
  readonly fix?: boolean;
  /** With `fix`: shows what would change, and changes nothing. Default: false. */
  readonly dryRun?: boolean;
  /** A rejection by the service, to be explained for the one flow: a text, a file, or `-` for standard input. */
  readonly explain?: string;
}

/** Judges contact flows by the rules, exported ones included; fixes them; explains why the service refused one. */
export function lintCommand(command: LintCommand, surroundings: Surroundings): Outcome {
  const { files, fix = false, dryRun = false } = command;
  const { cwd, progress } = surroundings;
  if (dryRun && !fix) throw new UsageError('--dry-run shows what --fix would change: give both.');
  const settings = lintSettings(command);
  const found = readFlowFiles(files, cwd);
  if (command.explain !== undefined) {
    if (fix) throw new UsageError('--explain changes nothing: leave --fix out.');
    return explain(onlyOne(found), rejectionText(command.explain, cwd), settings);
  }
  if (found.length === 0) throw new UsageError(`There is no contact flow in ${files.join(', ')}.`);

  const fixed: FixedFile[] = [];
  const judged = found.map((file, index) => {
    surroundings.status(`Judging flow ${index + 1} of ${found.length}: ${file.shown}`);
    const suppressions = suppressionsBeside(file);
    if (!fix) return lintFile(file, suppressions, settings);
    const after = fixFile(file, suppressions, settings);
    if (after.applied.length > 0) fixed.push(after);
    // What would be fixed is still wrong after a dry run.
    return lintFile(dryRun ? file : { ...file, text: after.text }, suppressions, settings);
  });
  if (!dryRun) write(fixed, progress);

  const report = issueReport(judged.map(asReported));
  const named = issueReport(judged.map((one) => ({ ...asReported(one), issues: one.issues.map(one.named) })));
  const fixes = fix ? fixReport(fixed, dryRun) : undefined;
  return {
    exitCode: issueExitCode(report),
    json: { ...report, ...(fixes === undefined ? {} : { fixed: fixes.json }) },
    text: [...(fixes?.text ?? []), issueText(named, 'file')].join('\n\n'),
    sarif: () => sarifOutcome(judged, 'lint', surroundings),
  };
}

function asReported({ file, issues, suppressed }: LintedFile): FileIssues {
  return { file, issues, ...(suppressed && { suppressed }) };
}

function onlyOne(found: readonly FlowFile[]): FlowFile {
  const [file] = found;
  if (file !== undefined && found.length === 1) return file;
  throw new UsageError(`--explain explains one flow, and these are ${found.length}.`);
}

function write(fixed: readonly FixedFile[], progress: (line: string) => void): void {
  for (const { file, text } of fixed) {
    replaceFile({ path: file.path, shown: file.shown, before: file.text, after: text });
    progress(`Fixed ${file.shown}.`);
  }
}
