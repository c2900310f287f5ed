import { existsSync } from 'node:fs';
import { locatorOf, parseSuppressions, suppressionsFileOf, type Issue, type Suppression } from '@warmline/flow-json';
import { readText } from '../read-text.ts';
import type { ReportedIssue } from '../report/file-issues.ts';
import { SUPPRESSIBLE_RULES } from '../report/known-rules.ts';
import { withRegion } from '../report/with-region.ts';

/** The suppressions in the file beside a flow. */
export interface SuppressionsBeside {
  readonly suppressions: readonly Suppression[];
  /** What is wrong with others in the file. */
  readonly issues: readonly ReportedIssue[];
  /** The file as messages name it; absent where there is none. */
  readonly file?: string;
  /** Gives an issue about the file its lines. */
  readonly located: (issue: Issue) => ReportedIssue;
}

/**
 * Reads the suppressions beside a flow; none where there is no such file.
 *
 * @param flow the path of the flow, and how messages name it
 * @throws UsageError when the file is there and cannot be read
 */
export function suppressionsBeside(flow: { readonly path: string; readonly shown: string }): SuppressionsBeside {
  const path = suppressionsFileOf(flow.path);
  if (path === flow.path || !existsSync(path)) return { suppressions: [], issues: [], located: (issue) => issue };
  const file = suppressionsFileOf(flow.shown);
  const text = readText(path, file);
  const locate = locatorOf(text);
  const located = (issue: Issue): ReportedIssue => withRegion(issue, locate);
  const { suppressions, issues } = parseSuppressions(text, SUPPRESSIBLE_RULES, file);
  return { suppressions, issues: issues.map(located), file, located };
}
