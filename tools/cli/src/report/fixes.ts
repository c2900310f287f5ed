import { printable, printableLines } from '@warmline/flow-json';
import { patchOf, type FixedFile } from '../lint/fix-file.ts';

/** What `lint --fix` tells of what it fixed. */
export interface FixReport {
  readonly json: readonly object[];
  readonly text: readonly string[];
}

/**
 * Tells what was fixed, file by file; before anything is changed, as a unified diff.
 *
 * @param dryRun nothing was changed, and the differences are shown
 */
export function fixReport(fixed: readonly FixedFile[], dryRun: boolean): FixReport {
  const did = dryRun ? 'Would fix' : 'Fixed';
  return {
    json: fixed.map((one) => ({
      file: one.file.shown,
      issues: one.applied,
      ...(dryRun ? { patch: patchOf(one) } : {}),
    })),
    text: fixed.map((one) =>
      [
        `${did} ${one.applied.length} in ${printable(one.file.shown)}:`,
        ...one.applied.map(
          ({ code, rule, fix, path }) =>
            `  ${code} ${rule} at ${printable(path)}: ${printable(fix?.description ?? '')}`,
        ),
        ...(dryRun ? [printableLines(patchOf(one))] : []),
      ].join('\n'),
    ),
  };
}
