import type { Branch } from '../branch.ts';
import type { Step } from '../statement.ts';

/** A branch of which the builder has the steps, where statements of the flow's author have a function. */
export type Ready = () => readonly Step[];

/** Gives the steps of branches that are ready made, for statements that take branches. */
export function readyMade(branch: Branch<never> | undefined): readonly Step[] {
  // Whoever passes this function to a statement passes ready-made branches with it; only `goOn`, of the statement's own, gives none.
  const ready = branch as (() => readonly Step[] | undefined) | undefined;
  return ready?.() ?? [];
}
