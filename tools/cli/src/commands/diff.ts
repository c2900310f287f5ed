import { diffPair } from '../diff/diff-pair.ts';
import { diffReport, type DiffReport } from '../diff/diff-report.ts';
import { diffReportMarkdown } from '../diff/diff-report-markdown.ts';
import { diffReportText } from '../diff/diff-report-text.ts';
import { pairFiles } from '../diff/pair-files.ts';
import type { Outcome, Surroundings } from '../outcome.ts';

export interface DiffCommand {
  /** A contact flow, or a folder of them. */
  readonly before: string;
  /** Its later version; a folder where the other is one. */
  readonly after: string;
  /** How people are told. Default: text. */
  readonly format?: 'text' | 'markdown';
  /** Exit with 2 when anything changed in meaning. Default: false. */
  readonly exitCode?: boolean;
}

/** Tells what changed in meaning between two versions of a flow, or of the flows in two folders. */
export function diffCommand(command: DiffCommand, { cwd, progress, status }: Surroundings): Outcome {
  const { before, after, format = 'text', exitCode = false } = command;
  const { pairs, onlyBefore, onlyAfter } = pairFiles(before, after, cwd);
  const files = pairs.flatMap((pair, index) => {
    status(`Comparing flow ${index + 1} of ${pairs.length}: ${pair.shown}`);
    return diffPair(pair);
  });
  if (files.length + onlyBefore.length + onlyAfter.length === 0) {
    progress(`There is no contact flow in ${before} or ${after}.`);
  }

  const shown = (list: typeof onlyBefore): readonly string[] => list.map((file) => file.shown);
  const report = diffReport(files, shown(onlyBefore), shown(onlyAfter));
  return {
    exitCode: report.summary.unread > 0 || (exitCode && isChanged(report)) ? 2 : 0,
    json: report,
    text: format === 'markdown' ? diffReportMarkdown(report) : diffReportText(report),
  };
}

function isChanged({ summary }: DiffReport): boolean {
  return summary.changed + summary.alone > 0;
}
