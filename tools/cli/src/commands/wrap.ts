import { resolve } from 'node:path';
import { emit } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { readFlowFiles, type FlowFile } from '../files/read-flow-files.ts';
import { lintSettings, type LintChoice } from '../lint/lint-settings.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { wrapReport, wrapText } from '../report/wrapping.ts';
import { wrapFile } from '../wrap/wrap-file.ts';
import { wrapSettings, type WrapChoice } from '../wrap/wrap-settings.ts';
import { writeWrapped } from '../wrap/write-wrapped.ts';

export interface WrapCommand extends WrapChoice, Pick<LintChoice, 'flowType' | 'channel'> {
  /** A contact flow, bare or in a larger document. */
  readonly file: string;
  /** The function that is waited for: as the flow calls it, or its name. */
  readonly function: string;
  /** File for the flow. Default: standard output. */
  readonly output?: string;
  /** Tells what would change, block by block, and writes nothing. Default: false. */
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * Rewrites a flow so that nobody waits in silence for a function. The flow goes to standard output or to a file, bare, wherever it
 * was found; what was changed is told beside it.
 */
export function wrapCommand(command: WrapCommand, { cwd, progress }: Surroundings): Outcome {
  const { output, dryRun = false, json = false } = command;
  const settings = wrapSettings(command);
  if (settings.mode === 'async' && command.invoker !== undefined) {
    progress('--invoker is not called with --async: the flow starts the function itself.');
  }
  const judging = lintSettings(command);
  const file = theFile(command.file, cwd);
  const result = wrapFile(file, command.function, settings, judging);

  const writes = output !== undefined && !dryRun && result.flow !== null;
  if (writes) writeWrapped({ file, at: result.at ?? [] }, { path: resolve(cwd, output), shown: output }, result.flow);
  const report = wrapReport(file.shown, result, settings, writes ? output : undefined);
  const account = wrapText(report, { before: result.before, dryRun });
  const exitCode = report.summary.errors > 0 ? 2 : 0;
  const goesToOutput = output === undefined && !dryRun && !json && result.flow !== null;
  if (!goesToOutput) return { exitCode, json: report, text: account };
  progress(account);
  return { exitCode, json: report, text: emit(result.flow).trimEnd() };
}

function theFile(shown: string, cwd: string): FlowFile {
  const [file, ...others] = readFlowFiles([shown], cwd);
  if (file !== undefined && others.length === 0 && file.named) return file;
  throw new UsageError(`${shown} is a folder. Give the one flow that is to be wrapped.`);
}
