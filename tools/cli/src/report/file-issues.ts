import type { Issue, Region, Severity, SuppressedBecause } from '@warmline/flow-json';

/** Where an issue is, beside its path. */
export interface IssuePlace {
  /** Keys that lead to the flow in a larger document, joined with dots; absent for a flow that is the document. */
  readonly flow?: string;
  /** Lines and columns in the file; absent for what concerns the whole of it. */
  readonly region?: Region;
}

/** An issue as it is reported. */
export type ReportedIssue = Issue & IssuePlace;

/** The issues of one file or one app. */
export interface FileIssues {
  readonly file: string;
  readonly issues: readonly ReportedIssue[];
  /** What is known and let pass, and why. Default: nothing. */
  readonly suppressed?: readonly (ReportedIssue & SuppressedBecause)[];
}

/** How many issues there are of each severity. */
export interface IssueCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts issues by severity. */
export function issueCounts(issues: readonly Issue[]): IssueCounts {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
