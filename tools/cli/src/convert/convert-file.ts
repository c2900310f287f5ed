import { convert, type ConvertedBlock, type Flow, type FlowType } from '@warmline/flow-json';
import type { FlowFile } from '../files/read-flow-files.ts';
import { locateIn } from '../files/locate-in.ts';
import { tooLarge } from '../files/too-large.ts';
import type { IssuePlace, ReportedIssue } from '../report/file-issues.ts';
import { withRegion } from '../report/with-region.ts';

/** A block in the report, with where it stands in the file, where there is something to say of it. */
export type ReportedBlock = ConvertedBlock & Pick<IssuePlace, 'region'>;

/** What became of one file; exactly what `--json` gives. */
export interface FileConversion {
  readonly file: string;
  /** Where its flow was written, as it is shown; absent where it was written nowhere. */
  readonly output?: string;
  /** What the flow was called. */
  readonly name?: string;
  readonly flowType?: FlowType;
  readonly report: readonly ReportedBlock[];
  /** Null where the document is no old export. */
  readonly flow: Flow | null;
  readonly issues: readonly ReportedIssue[];
}

/**
 * Converts a file that was read. Performs no I/O.
 *
 * @param output where its flow will be written, should there be one; default: nowhere
 */
export function convertFile(found: FlowFile, output?: string): FileConversion {
  const { shown: file, text } = found;
  if (found.tooLarge) return { file, report: [], flow: null, issues: [tooLarge(file)] };
  const locate = locateIn(found);
  const converted = convert(text, file);
  const issues = converted.issues.map((issue) => withRegion(issue, locate));
  if (!converted.ok) return { file, report: [], flow: null, issues };
  const { flow, name, flowType, report } = converted;
  return {
    file,
    ...(output === undefined ? {} : { output }),
    ...(name === undefined ? {} : { name }),
    ...(flowType === undefined ? {} : { flowType }),
    report: report.map((block) => (block.status === 'carried' ? block : withRegion(block, locate))),
    flow,
    issues,
  };
}
