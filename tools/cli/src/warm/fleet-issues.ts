import { printable } from '@warmline/flow-json';
import type { FleetIssue } from '@warmline/fleet';

/** Issues for people: what was found, and what to do, on two lines each. */
export function fleetIssuesText(issues: readonly FleetIssue[]): readonly string[] {
  return issues.map(({ severity, message, hint }) => `${severity}: ${printable(message)}\n  ${printable(hint)}`);
}
