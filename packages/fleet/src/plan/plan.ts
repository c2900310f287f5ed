import type { FleetIssue } from '../issue.ts';
import type { Warmth } from '../warmth.ts';
import type { Change } from './change.ts';

/** What would be changed, in this order, and what would not. Plain JSON. */
export interface Plan {
  readonly changes: readonly Change[];
  /** Names of our schedules that are as they should be, or stay. */
  readonly unchanged: readonly string[];
  /** Functions that are kept warm, or to be, by our schedules. */
  readonly functions: readonly Warmth[];
  /** Functions that Connect may call and that need nothing of us. */
  readonly left: readonly Warmth[];
  readonly issues: readonly FleetIssue[];
}

/** Has a plan an error, so that nothing of it may be applied? */
export function isRefused({ issues }: Plan): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
