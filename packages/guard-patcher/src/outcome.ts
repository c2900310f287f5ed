import type { PatchIssue } from './issue.ts';

/** What became of a source text: it as it would be, or why it stays as it is. Issues of a changed one are warnings. */
export type PatchOutcome =
  | {
      readonly changed: true;
      readonly text: string;
      readonly handler: FoundHandler;
      readonly issues: readonly PatchIssue[];
    }
  | {
      readonly changed: false;
      readonly issues: readonly PatchIssue[];
      /** What would have been guarded, where something was found and something else is against it. */
      readonly handler?: FoundHandler;
    };

/** The handler that was guarded. */
export interface FoundHandler {
  readonly name: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export function unchanged(issue: PatchIssue, handler?: FoundHandler): PatchOutcome {
  return { changed: false, issues: [issue], ...(handler !== undefined && { handler }) };
}
