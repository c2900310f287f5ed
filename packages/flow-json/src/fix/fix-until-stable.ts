import type { Issue } from '../issue.ts';
import type { JsonPath } from '../locate/json-tree.ts';
import { applyFixes } from './apply-fixes.ts';

/** A document after every fix that could be applied. */
export interface FixedDocument {
  readonly text: string;
  /** What was settled, in the order in which it was. */
  readonly applied: readonly Issue[];
}

/** What a judge says of a text: its issues, and the strings that the flow stands in. */
export interface Judgement {
  readonly issues: readonly Issue[];
  readonly wrappers?: readonly JsonPath[];
}

/** One fix may lay another open; fixes that undo each other end here. */
const MOST_ROUNDS = 10;

/** Judges and fixes a document in turn, until no fix changes anything. Performs no I/O. */
export function fixUntilStable(document: string, judge: (text: string) => Judgement): FixedDocument {
  let text = document;
  const applied: Issue[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { issues, wrappers } = judge(text);
    const fixed = applyFixes(text, issues, wrappers);
    if (fixed.applied.length === 0) break;
    text = fixed.text;
    applied.push(...fixed.applied);
  }
  return { text, applied };
}
