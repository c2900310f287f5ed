import { printable } from '@warmline/flow-json';
import type { FileConversion, ReportedBlock } from '../convert/convert-file.ts';
import { placeInWords } from './issues.ts';
import { table } from './table.ts';

/** What `convert` prints; exactly what `--json` gives. */
export interface ConversionReport {
  readonly files: readonly FileConversion[];
  readonly summary: ConversionCounts;
}

export interface ConversionCounts {
  readonly files: number;
  /** Files that became a flow. */
  readonly converted: number;
  readonly carried: number;
  readonly approximated: number;
  readonly notCarried: number;
}

/** Puts what became of files together with its counts. */
export function conversionReport(files: readonly FileConversion[]): ConversionReport {
  const converted = files.filter(({ flow }) => flow !== null).length;
  return { files, summary: { files: files.length, converted, ...blockCounts(files.flatMap(({ report }) => report)) } };
}

/** Was a document no old export, did a block come to nothing, or is a flow one that the service refuses as a whole? */
export function hasFailed({ files, summary }: ConversionReport): boolean {
  return summary.notCarried > 0 || files.some(({ issues }) => issues.some(({ severity }) => severity === 'error'));
}

/**
 * Writes it for people: a line for each issue and for each block that there is something to say of, over several files a table of
 * where there is most, and a last line.
 */
export function conversionText({ files, summary }: ConversionReport): string {
  const lines = files.flatMap((file) => [
    ...issueLines(file),
    ...file.report.flatMap((block) => blockLine(block, file)),
  ]);
  const converted = files.filter(({ flow }) => flow !== null);
  return [
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(converted.length > 1 ? [summaryTable(converted)] : []),
    lastLine(summary),
  ].join('\n\n');
}

function issueLines({ file, issues }: FileConversion): string[] {
  return issues.map((issue) => {
    const { severity, code, message, hint } = issue;
    return `${severity} ${code} ${placeInWords(issue, file)}: ${printable(`${message} ${hint}`)}`;
  });
}

function blockLine(block: ReportedBlock, { file }: FileConversion): string[] {
  if (block.status === 'carried') return [];
  const said = block.status === 'approximated' ? block.how.join(' ') : block.why;
  const kind = [block.type, block.target ?? ''].filter(Boolean).join(' ');
  return [`${block.status} ${placeInWords(block, file)} ${printable(`${kind}: ${said}`)}`];
}

function summaryTable(files: readonly FileConversion[]): string {
  return table(
    ['file', 'blocks', 'carried', 'approximated', 'not carried'],
    files.map(({ file, report }) => {
      const { carried, approximated, notCarried } = blockCounts(report);
      return [printable(file), report.length, carried, approximated, notCarried];
    }),
  );
}

function lastLine({ files, converted, carried, approximated, notCarried }: ConversionCounts): string {
  const done = `${counted(converted, 'file')} converted${converted < files ? `, ${files - converted} not` : ''}`;
  if (converted === 0) return `${done}.`;
  const blocks = counted(carried + approximated + notCarried, 'block');
  return `${done}; ${blocks}: ${carried} carried, ${approximated} approximated, ${notCarried} not carried.`;
}

function blockCounts(report: readonly ReportedBlock[]): Omit<ConversionCounts, 'files' | 'converted'> {
  const count = (status: ReportedBlock['status']): number => report.filter((block) => block.status === status).length;
  return { carried: count('carried'), approximated: count('approximated'), notCarried: count('not-carried') };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
