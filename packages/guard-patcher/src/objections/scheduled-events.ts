import { notice, refusal, type PatchIssue } from '../issue.ts';

/** What a scheduled event holds in `source` or `detail-type`; code that asks for one of them knows scheduled events (aws-facts 3.2). */
export const SCHEDULED_VALUES: ReadonlySet<string> = new Set(['aws.events', 'aws.scheduler', 'Scheduled Event']);

/** One of them within a regular expression or a longer text. */
export const SCHEDULED_PATTERN = /aws\\?\.(?:events|scheduler)|Scheduled(?: |\\s[+*]?)Event/;

/** That a source answers pings already, by our package or by a check that others wrote. Performs no I/O. */
export function guardedBy(what: string, line: number, isOurs = false): PatchIssue {
  return notice(isOurs ? 'already-guarded' : 'guarded-otherwise', {
    line,
    message: `${what}: it is guarded already.`,
    hint: isOurs
      ? 'Nothing is to be done.'
      : 'Keep the schedule that it knows: it need not answer the constant input that Warmline sends.',
  });
}

/**
 * That scheduled events are work for a source, which a guard would keep from it. Performs no I/O.
 *
 * @param asked the value that it asks for, as it is written
 * @param byHand how the guard of our package is told to leave such events alone
 */
export function worksOnSchedules(asked: string, line: number, byHand: string): PatchIssue {
  return refusal('consumes-scheduled-events', {
    line,
    message: `It works on scheduled events: it asks for ${asked}. A guard would keep them from it.`,
    hint: `Keep this function warm by a constant input that it can tell from its own events, and guard it by hand: ${byHand}.`,
  });
}
