import type { Issue } from '../issue.ts';
import { applyFixes } from './apply-fixes.ts';

/** A document after every fix that could be applied. */
export interface FixedDocument {
  readonly text: string;
  /** What was settled, in the order in which it was. */
  readonly applied: readonly Issue[];
}

/** What a judge says of one flow of a document. */
export interface Judgement {
  readonly issues: readonly Issue[];
  /** Keys that lead to the flow, as `Wrapper.at` has them. Default: the document is the flow. */
  readonly at?: readonly string[];
}

/** One fix may lay another open; fixes that undo each other end here. */
const MOST_ROUNDS = 10;

/** Judges the flows of a document and fixes them in turn, until no fix changes anything. Performs no I/O. */
export function fixUntilStable(document: string, judge: (text: string) => readonly Judgement[]): FixedDocument {
  let text = document;
  const applied: Issue[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = applied.length;
    for (const { issues, at } of judge(text)) {
      const fixed = applyFixes(text, issues, at);
      text = fixed.text;
      applied.push(...fixed.applied);
    }
    if (applied.length === before) break;
  }
  return { text, applied };
}
