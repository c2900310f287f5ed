import type { Issue, WrappedBlock } from '@warmline/flow-json';

/** The findings on a flow, before it was wrapped and after. */
export interface BothFindings {
  readonly before: readonly Issue[];
  readonly after: readonly Issue[];
  readonly wrapped: readonly WrappedBlock[];
}

/** A failure that led where success did was found as such, and is now found for what it meets there. */
const IGNORED_FAILURE = { before: 'WL203', after: ['WL202', 'WL205', 'WL213'] } as const;

/**
 * The errors and warnings that a flow had not before it was wrapped: those after less as many as there were before, of the same rule at
 * the same block. Remarks are left out: they would be on what was asked for, as a literal ARN of an invoker is.
 */
export function freshFindings({ before, after, wrapped }: BothFindings): readonly Issue[] {
  const known = new Map<string, number>();
  const count = (key: string): number => known.get(key) ?? 0;
  for (const issue of before) known.set(keyOf(issue), count(keyOf(issue)) + 1);
  for (const { block, added } of wrapped) {
    if (count(`${IGNORED_FAILURE.before} ${block}`) === 0) continue;
    for (const code of IGNORED_FAILURE.after) {
      for (const one of [block, ...added]) known.set(`${code} ${one}`, Infinity);
    }
  }
  return after.filter((issue) => {
    if (issue.severity === 'info') return false;
    const left = count(keyOf(issue));
    known.set(keyOf(issue), left - 1);
    return left <= 0;
  });
}

function keyOf({ code, block = '' }: Issue): string {
  return `${code} ${block}`;
}
