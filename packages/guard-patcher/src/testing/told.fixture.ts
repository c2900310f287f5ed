import type { PatchOutcome } from '../outcome.ts';

/** What became of a source, as tables compare it: of each issue its code and its line. */
export function told(outcome: PatchOutcome) {
  return { changed: outcome.changed, issues: outcome.issues.map(({ code, line }) => [code, line]) };
}
