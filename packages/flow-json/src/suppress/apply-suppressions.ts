import { DOCUMENT_ISSUES } from '../document-issues.ts';
import type { Issue } from '../issue.ts';
import type { Suppression } from './suppression.ts';

/** Why an issue is let pass. */
export interface SuppressedBecause {
  readonly reason: string;
}

/** Issues, parted by whether they are let pass. */
export interface AppliedSuppressions<One extends Issue> {
  readonly issues: readonly One[];
  readonly suppressed: readonly (One & SuppressedBecause)[];
  /** Suppressions that suppress nothing. */
  readonly stale: readonly Issue[];
}

/** What is known of suppressions beside the issues. */
export interface SuppressionSettings {
  /** How issues name the document with the suppressions. Default: not at all. */
  readonly file?: string;
  /** Was the rule applied? A suppression of one that was not cannot be stale. Default: every rule was. */
  readonly wasApplied?: (rule: string) => boolean;
}

/** Takes out of a list of issues what the suppressions let pass. Performs no I/O. */
export function applySuppressions<One extends Issue>(
  issues: readonly One[],
  suppressions: readonly Suppression[],
  { file, wasApplied = () => true }: SuppressionSettings = {},
): AppliedSuppressions<One> {
  const used = new Set<Suppression>();
  const left: One[] = [];
  const suppressed: (One & SuppressedBecause)[] = [];
  for (const issue of issues) {
    const hits = suppressions.filter((suppression) => suppresses(suppression, issue));
    hits.forEach((hit) => used.add(hit));
    if (hits[0] === undefined) left.push(issue);
    else suppressed.push({ ...issue, reason: hits[0].reason });
  }
  const unused = suppressions.filter((suppression) => !used.has(suppression) && wasApplied(suppression.rule));
  return { issues: left, suppressed, stale: unused.map((suppression) => staleIssue(suppression, file)) };
}

function suppresses({ rule, block }: Suppression, issue: Issue): boolean {
  return (rule === issue.code || rule === issue.rule) && (block === undefined || block === issue.block);
}

function staleIssue({ rule, block, path }: Suppression, file: string | undefined): Issue {
  const { code, severity } = DOCUMENT_ISSUES['stale-suppression'];
  return {
    code,
    rule: 'stale-suppression',
    severity,
    ...(file === undefined ? {} : { file }),
    path,
    ...(block === undefined ? {} : { block }),
    message: `${rule} finds nothing ${block === undefined ? 'in this flow' : `at the block "${block}"`} that could be suppressed.`,
    hint: 'Take the suppression away, or name the rule and the block that it is for.',
  };
}
