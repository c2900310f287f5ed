import { resolve } from 'node:path';
import { lint, parse, type Issue } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { readText } from '../read-text.ts';
import { issueExitCode, issueReport, issueText } from '../report/issues.ts';

export interface LintCommand {
  /** Paths of contact flows. */
  readonly files: readonly string[];
  /** Longest silence that is let pass, in seconds. Default: 8. */
  readonly maxSilence?: number;
}

/** Judges contact flows by the rules, exported ones included. */
export function lintCommand({ files, maxSilence }: LintCommand, { cwd }: Surroundings): Outcome {
  const budget = maxSilence === undefined ? {} : { silenceBudgetSeconds: maxSilence };
  const report = issueReport(
    readAll(files, cwd).map(({ file, text }) => {
      const parsed = parse(text, file);
      const issues: readonly Issue[] = parsed.ok ? lint(parsed.flow, { file, ...budget }) : parsed.issues;
      return { file, issues };
    }),
  );
  return { exitCode: issueExitCode(report), json: report, text: issueText(report, 'file') };
}

/** Reads every file before any is judged, so that one run names all that cannot be read. */
function readAll(files: readonly string[], cwd: string): readonly { readonly file: string; readonly text: string }[] {
  const problems: string[] = [];
  const read = files.flatMap((file) => {
    try {
      return [{ file, text: readText(resolve(cwd, file), file) }];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return read;
}
