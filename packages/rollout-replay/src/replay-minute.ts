import { shareOnCourse, type Course } from './course.ts';
import { playCall, type PerVersion } from './play-call.ts';
import type { NextFraction } from './random-fractions.ts';
import type { ReplaySettings } from './replay-options.ts';

/** One minute of a replay. Calls are people, invocations are what Lambda counts: retries and further blocks add to them. */
export interface ReplayMinute {
  /** Counted from the first shift, which is at the start of minute 0. */
  readonly minute: number;
  /** The alias's weights when the minute begins; they sum to 1. */
  readonly share: PerVersion;
  readonly calls: number;
  /** Calls in which an invocation failed after Connect's retries. */
  readonly badCalls: number;
  /** Those of them in whose failed block the new version had a part. */
  readonly callersHit: number;
  readonly invocations: PerVersion;
  readonly errors: PerVersion;
}

/** Plays one minute of calls that come independently of each other, on a course that is known for this minute. */
export function playMinute(settings: ReplaySettings, course: Course, minute: number, next: NextFraction): ReplayMinute {
  const start = minute * 60;
  const newShare = shareOnCourse(settings, course, start);
  const invocations = { old: 0, new: 0 };
  const errors = { old: 0, new: 0 };
  let [calls, badCalls, callersHit] = [0, 0, 0];
  for (let at = gap(settings, next); at < 60; at += gap(settings, next)) {
    const call = playCall(settings, shareOnCourse(settings, course, start + at), next);
    calls += 1;
    if (call.bad !== 'no') badCalls += 1;
    if (call.bad === 'new') callersHit += 1;
    invocations.old += call.invocations.old;
    invocations.new += call.invocations.new;
    errors.old += call.errors.old;
    errors.new += call.errors.new;
  }
  return {
    minute,
    share: { old: 1 - newShare, new: newShare },
    calls,
    badCalls,
    callersHit,
    invocations,
    errors,
  };
}

/** Seconds to the next call: exponential, which makes the number of calls in a minute a Poisson one. */
function gap({ callsPerMinute }: ReplaySettings, next: NextFraction): number {
  return (-Math.log(1 - next()) * 60) / callsPerMinute;
}
