import type { PairDiff } from './diff-pair.ts';

/** What `warmline diff` found; exactly what `--json` gives. */
export interface DiffReport {
  readonly files: readonly PairDiff[];
  /** Files of the earlier folder that the later one lacks. */
  readonly onlyBefore: readonly string[];
  /** Files of the later folder that the earlier one lacks. */
  readonly onlyAfter: readonly string[];
  readonly summary: DiffSummary;
}

export interface DiffSummary {
  /** Flows that are in both. */
  readonly compared: number;
  /** Those of them whose meaning changed. */
  readonly changed: number;
  /** Files and flows that are on one side only. */
  readonly alone: number;
  /** Files that hold no flow that can be read. */
  readonly unread: number;
}

/** Puts the diffs of pairs together with their counts. */
export function diffReport(
  files: readonly PairDiff[],
  onlyBefore: readonly string[],
  onlyAfter: readonly string[],
): DiffReport {
  const compared = files.flatMap((file) => ('diff' in file ? [file] : []));
  return {
    files,
    onlyBefore,
    onlyAfter,
    summary: {
      compared: compared.length,
      changed: compared.filter(({ changed }) => changed).length,
      alone: onlyBefore.length + onlyAfter.length + files.filter((file) => 'only' in file).length,
      unread: files.filter((file) => 'issues' in file).length,
    },
  };
}
