import { jobOf } from './background-job.ts';
import type { CallState } from './call-state.ts';
import type { Waiting } from './waiting.ts';

/** Name of the branch of a Wait whose time is up. */
export const WAIT_COMPLETED = 'WaitCompleted';

/**
 * The branch by which a Wait ends at this moment; undefined while it lasts. An event that came before the Wait began counts
 * too. Whether the failure of a function is an event is not documented: here it is, since the function has come to its end.
 */
export function endOfWait({ endsAt, earliestEnd, events }: Waiting, { at, jobs }: CallState): string | undefined {
  const happened = events.find(({ invocationId }) => (jobOf(jobs, invocationId)?.result ?? null) !== null);
  if (happened !== undefined && at >= earliestEnd) return happened.name;
  return at >= endsAt ? WAIT_COMPLETED : undefined;
}

/** The functions that a Wait waits for, each once. */
export function awaitedFunctions({ events }: Waiting, { jobs }: CallState): readonly string[] {
  return [...new Set(events.flatMap(({ invocationId }) => jobOf(jobs, invocationId)?.function ?? []))];
}
