import { resolve } from 'node:path';
import { printable } from '@warmline/flow-json';
import { decompileFile, type DecompiledFlow } from '../decompile/decompile-file.ts';
import { placesFor } from '../decompile/places.ts';
import { refusePlaces } from '../decompile/refuse-places.ts';
import { UsageError } from '../errors.ts';
import { readFlowFiles } from '../files/read-flow-files.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueExitCode, issueReport, issueText } from '../report/issues.ts';
import { table } from '../report/table.ts';

export interface DecompileCommand {
  /** Contact flows, and folders that are searched for them. */
  readonly files: readonly string[];
  /** A file, or a folder for several flows. Default: the code of the one flow is printed. */
  readonly output?: string;
}

/** Writes contact flows as builder code that emits the same actions. Files that are there already are left as they are. */
export function decompileCommand({ files, output }: DecompileCommand, surroundings: Surroundings): Outcome {
  const { cwd, status } = surroundings;
  const found = readFlowFiles(files, cwd);
  if (found.length === 0) throw new UsageError(`There is no contact flow in ${files.join(', ')}.`);
  const read = found.map((file, index) => {
    status(`Writing flow ${index + 1} of ${found.length}: ${file.shown}`);
    return { file: file.shown, ...decompileFile(file) };
  });
  const flows = read.flatMap((one) => one.flows);
  if (output === undefined && flows.length > 1) {
    throw new UsageError(`These are ${flows.length} flows: give the folder for their code with -o.`);
  }

  const places = output === undefined ? [] : placesFor(flows, output);
  if (output?.endsWith('.ts') === true && flows.length > 1) {
    throw new UsageError(`These are ${flows.length} flows, and ${output} is one file: name a folder.`);
  }
  refusePlaces(places, cwd);
  flows.forEach(({ code }, index) => {
    const place = places[index];
    if (place !== undefined) writeWhole({ path: resolve(cwd, place), shown: place }, code);
  });

  const report = issueReport(read.map(({ file, issues }) => ({ file, issues })));
  const isBroken = report.summary.errors > 0;
  const told = output === undefined ? (flows[0]?.code.trimEnd() ?? '') : summary(flows, places);
  return {
    exitCode: issueExitCode(report),
    json: { ...report, flows: flows.map((flow, index) => factsOf(flow, places[index])) },
    text: [told, ...(isBroken ? [issueText(report, 'file')] : [])].filter((part) => part !== '').join('\n\n'),
  };
}

function factsOf({ file, at, blocks, unsaid, code }: DecompiledFlow, written: string | undefined): object {
  const place = at.length === 0 ? {} : { flow: at.join('.') };
  return { file: file.shown, ...place, blocks, unsaid, ...(written === undefined ? { code } : { written }) };
}

function summary(flows: readonly DecompiledFlow[], places: readonly string[]): string {
  if (flows.length === 0) return '';
  const rows = flows.map(({ file, blocks, unsaid }, index) => [
    printable(file.shown),
    blocks,
    unsaid.length,
    printable(places[index] ?? ''),
  ]);
  return table(['flow', 'blocks', 'to the letter', 'written to'], rows);
}
