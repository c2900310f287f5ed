import { diffText, printableLines, type Flow, type FlowDiff, type WrappedBlock } from '@warmline/flow-json';
import type { WrappedFile } from '../wrap/wrap-file.ts';
import type { WrapSettings } from '../wrap/wrap-settings.ts';
import { blockNaming } from './block-naming.ts';
import { issueCounts, type IssueCounts, type ReportedIssue } from './file-issues.ts';
import { issueText } from './issues.ts';

/** What `wrap` prints; exactly what `--json` gives. */
export interface WrapReport {
  readonly file: string;
  /** Keys that lead to the flow in a larger document, joined with dots; absent for a flow that is the document. */
  readonly at?: string;
  /** The function, as the flow calls it. */
  readonly function: string;
  /** What starts it and reports on it, as the flow calls it; null in Connect's own asynchronous mode. */
  readonly invoker: string | null;
  readonly execution: WrapSettings['mode'];
  readonly wrapped: readonly WrappedBlock[];
  readonly issues: readonly ReportedIssue[];
  readonly summary: IssueCounts;
  /** Null where there is none. */
  readonly flow: Flow | null;
  /** What changed in meaning; absent where nothing was wrapped. */
  readonly diff?: FlowDiff;
  /** Where the flow was written; absent where it was written nowhere. */
  readonly written?: readonly string[];
}

/** Puts together what became of a file. */
export function wrapReport(file: string, result: WrappedFile, settings: WrapSettings, output?: string): WrapReport {
  const { function: wanted, at, wrapped, issues, flow, diff } = result;
  return {
    file,
    ...(at === undefined ? {} : { at: at.join('.') }),
    function: wanted,
    invoker: settings.mode === 'async' ? null : settings.invoker,
    execution: settings.mode,
    wrapped,
    issues,
    summary: issueCounts(issues),
    flow,
    ...(diff === undefined ? {} : { diff }),
    ...(output === undefined ? {} : { written: [output] }),
  };
}

/**
 * Tells it to people: what was found, the blocks that wait no more, and where the flow was written; before anything is, what would
 * change in meaning.
 *
 * @param before the flow as it was, where one was found
 */
export function wrapText(
  report: WrapReport,
  { before, dryRun }: { readonly before: Flow | undefined; readonly dryRun: boolean },
): string {
  const { file, issues, summary, diff, written = [] } = report;
  const naming = before === undefined ? (text: string): string => text : blockNaming(before);
  const told = issues.map((issue) => ({ ...issue, message: naming(issue.message), hint: naming(issue.hint) }));
  return [
    ...(issues.length > 0 ? [issueText({ files: [{ file, issues: told }], summary }, 'file')] : []),
    ...(dryRun && diff !== undefined ? [diffText(diff, `${file} → wrapped`)] : []),
    ...(report.flow !== null ? [wrappedText(report, naming, dryRun)] : []),
    ...written.map((place) => `Wrote ${place}.`),
  ].join('\n\n');
}

function wrappedText({ wrapped, invoker, ...report }: WrapReport, naming: (text: string) => string, dryRun: boolean) {
  const starts = invoker ?? report.function;
  const lines = wrapped.map(({ block, added }) => {
    const verb = dryRun ? 'would start' : 'starts';
    return `  ${naming(`"${block}"`)} ${verb} ${starts}; behind it ${added.length} blocks wait for the end`;
  });
  const blocks = `${wrapped.length} ${wrapped.length === 1 ? 'block' : 'blocks'}`;
  const head = `${dryRun ? 'Would wrap' : 'Wrapped'} ${report.function} in ${blocks} of ${report.file}:`;
  return printableLines([head, ...lines].join('\n'));
}
