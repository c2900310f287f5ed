import {
  diffFlows,
  FlowUsageError,
  lint,
  wrapFlow,
  type Flow,
  type FlowDiff,
  type WrappedBlock,
  type WrapResult,
} from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { locateIn } from '../files/locate-in.ts';
import type { FlowFile } from '../files/read-flow-files.ts';
import type { LintSettings } from '../lint/lint-settings.ts';
import type { ReportedIssue } from '../report/file-issues.ts';
import { withRegion } from '../report/with-region.ts';
import { findFlow, type FoundFlow } from './find-flow.ts';
import { freshFindings } from './fresh-findings.ts';
import type { WrapSettings } from './wrap-settings.ts';

/** What became of a file. */
export interface WrappedFile {
  /** The function, as the flow calls it; as it was given, where there is no flow. */
  readonly function: string;
  /** Where the flow stands in a larger document. Default: it is the document. */
  readonly at?: readonly string[];
  readonly wrapped: readonly WrappedBlock[];
  /** What stood in the way, what to look at, and findings that the flow did not have before. */
  readonly issues: readonly ReportedIssue[];
  /** Null where there is none. */
  readonly flow: Flow | null;
  readonly before?: Flow;
  readonly diff?: FlowDiff;
}

/**
 * Wraps a function in the flow of a file. Performs no I/O.
 *
 * @throws UsageError as `findFlow`, and for a comfort that comforts nobody
 */
export function wrapFile(file: FlowFile, given: string, settings: WrapSettings, judging: LintSettings): WrappedFile {
  const found = findFlow(file, given);
  if ('issues' in found) return { function: given, wrapped: [], issues: found.issues, flow: null };

  const { at, flow: before } = found;
  const known = { function: found.function, before, ...(at.length === 0 ? {} : { at }) };
  const locate = locateIn(file, at);
  const place = at.length === 0 ? {} : { flow: at.join('.') };
  const judgingFound = { ...typeOf(found), ...judging };
  const result = wrapOrRefuse(found, { ...settings, ...judgingFound, file: file.shown });
  const issues = result.issues.map((issue) => withRegion({ ...issue, ...place }, locate));
  if (!result.ok) return { ...known, wrapped: [], issues, flow: null };

  const { flow, wrapped } = result;
  const after = lint(flow, { ...judgingFound, file: `${file.shown}, wrapped` });
  return {
    ...known,
    wrapped,
    issues: [...issues, ...freshFindings({ before: lint(before, judgingFound), after, wrapped })],
    flow,
    diff: diffFlows(before, flow),
  };
}

function typeOf({ flowType }: FoundFlow): Pick<LintSettings, 'flowType'> {
  return flowType === undefined ? {} : { flowType };
}

function wrapOrRefuse({ flow, function: wanted }: FoundFlow, settings: WrapSettings & { file: string }): WrapResult {
  try {
    return wrapFlow(flow, { ...settings, function: wanted });
  } catch (error) {
    if (error instanceof FlowUsageError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
