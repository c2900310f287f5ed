import { emit } from '@warmline/flow-json';
import { convertFile, type FileConversion } from '../convert/convert-file.ts';
import { planOutputs } from '../convert/plan-outputs.ts';
import { readOldExports } from '../convert/read-old-exports.ts';
import { UsageError } from '../errors.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { conversionReport, conversionText, hasFailed } from '../report/conversions.ts';

export interface ConvertCommand {
  /** Paths of old exports, and of folders that are searched for them. */
  readonly files: readonly string[];
  /** File or folder for the flows. Default: the flow of a single export goes to standard output. */
  readonly output?: string;
  readonly json?: boolean;
}

/**
 * Converts console exports from before 2020. All are read before any is converted, and where the flows go is settled before any
 * is written, so that no export is ever written over.
 */
export function convertCommand({ files, output, json = false }: ConvertCommand, surroundings: Surroundings): Outcome {
  const { cwd, progress, status } = surroundings;
  const found = readOldExports(files, cwd);
  if (found.length === 0) progress(`There is no console export from before 2020 in ${files.join(', ')}.`);
  if (found.length > 1 && output === undefined && !json) {
    throw new UsageError(`These are ${found.length} exports: give a folder for their flows, with -o <folder>.`);
  }
  const outputs = output === undefined ? [] : planOutputs(found, { given: files, output, cwd });
  const conversions = found.map((file, index) => {
    status(`Converting ${index + 1} of ${found.length}: ${file.shown}`);
    return convertFile(file, outputs[index]?.shown);
  });
  for (const [index, { flow }] of conversions.entries()) {
    const place = outputs[index];
    if (flow === null || place === undefined) continue;
    writeWhole(place, emit(flow));
    progress(`Wrote ${place.shown}.`);
  }

  const report = conversionReport(conversions);
  const account = conversionText(report);
  const exitCode = hasFailed(report) ? 2 : 0;
  if (output !== undefined || json) return { exitCode, json: report, text: account };
  if (found.length > 0) progress(account);
  return { exitCode, json: report, text: flowText(conversions) };
}

/** What goes to standard output where no file is named for it. */
function flowText([only]: readonly FileConversion[]): string {
  return only === undefined || only.flow === null ? '' : emit(only.flow).trimEnd();
}
