import { CommanderError, type Command } from 'commander';
import { commandLine } from './command-line.ts';
import { UsageError } from './errors.ts';
import type { Format, Outcome, Run } from './outcome.ts';
import { reasonOf } from './reason-of.ts';
import { progressLine, type ProgressLine } from './report/progress.ts';

/** Where the command line is met: where it runs, and where its answers go. */
export interface Edge {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Someone sits at a terminal and can answer questions. */
  readonly interactive: boolean;
  /** Width of the terminal that `err` leads to. Default: it leads to none, and long runs show no progress. */
  readonly columns?: number;
}

const PROCESS: Edge = {
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stdin.isTTY && process.stdout.isTTY,
  ...(process.stderr.isTTY ? { columns: process.stderr.columns } : {}),
};

/**
 * Runs the command line. stdout is the answer, stderr the diagnostics.
 *
 * @returns the exit code: 0 good, 1 could not start, 2 ran and found errors
 */
export async function main(args: readonly string[], edge: Edge = PROCESS): Promise<number> {
  let exitCode = 0;
  const { cwd, interactive } = edge;
  const line = lineOf(edge);
  const err = (text: string): void => {
    line.clear();
    edge.err(text);
  };
  const run: Run = async (command, { json = false, format = json ? 'json' : 'text' }) => {
    const progress = (text: string): void => err(`${text}\n`);
    const outcome = await command({ cwd, interactive, progress, status: line.show });
    const answer = answerOf(outcome, format);
    line.clear();
    if (answer !== '') edge.out(`${answer}\n`);
    exitCode = outcome.exitCode;
  };

  try {
    const program = commandLine(run).exitOverride().configureOutput({ writeOut: edge.out, writeErr: edge.err });
    inherit(program);
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    err(`warmline: ${explained(error)}\n`);
    return 1;
  }
}

/** Hands the settings of a command on to those below it. */
function inherit(parent: Command): void {
  for (const command of parent.commands) inherit(command.copyInheritedSettings(parent));
}

function answerOf({ text, json, sarif }: Outcome, format: Format): string {
  if (format === 'text') return text;
  if (format === 'json') return JSON.stringify(json, null, 2);
  if (sarif === undefined) throw new UsageError('SARIF is for findings, and this answer lists none. Use --json.');
  return JSON.stringify(sarif(), null, 2);
}

/** Where nobody watches there is no line. */
function lineOf({ err, columns }: Edge): ProgressLine {
  return columns === undefined ? { show: () => undefined, clear: () => undefined } : progressLine(err, { columns });
}

/** Everything that is neither wrong usage nor the operating system's word is a defect, and says so with its stack. */
function explained(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (isOfTheSystem(error)) return `Cannot use ${error.path ?? 'a file'}: ${reasonOf(error)}.`;
  return error instanceof Error
    ? `${error.stack ?? error.message}\nThis is a defect of warmline: please report it.`
    : String(error);
}

function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
