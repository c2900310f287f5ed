import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lint, parse, type Issue } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
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
    files.map((file) => {
      const parsed = parse(readText(file, cwd), file);
      const issues: readonly Issue[] = parsed.ok ? lint(parsed.flow, { file, ...budget }) : parsed.issues;
      return { file, issues };
    }),
  );
  return { exitCode: issueExitCode(report), json: report, text: issueText(report) };
}

/** @throws UsageError when the file cannot be read */
export function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(error);
    throw new UsageError(`Cannot read ${file}: ${reason}.`, { cause: error });
  }
}
