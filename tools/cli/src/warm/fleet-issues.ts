import { printable } from '@warmline/flow-json';
import type { FleetIssue } from '@warmline/fleet';

/** Issues for people: what was found, and under all that share it what to do. */
export function fleetIssuesText(issues: readonly FleetIssue[]): readonly string[] {
  return [...Map.groupBy(issues, ({ hint }) => hint)].map(([hint, alike]) =>
    [...alike.map(({ severity, message }) => `${severity}: ${printable(message)}`), `  ${printable(hint)}`].join('\n'),
  );
}
