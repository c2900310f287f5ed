import type { Course } from './course.ts';
import type { NextFraction } from './random-fractions.ts';
import { playMinute, type ReplayMinute } from './replay-minute.ts';
import type { ReplaySettings } from './replay-options.ts';
import { watchAlarm } from './watch-alarm.ts';

/** A minute of a rollout, and the course of the rollout as it is known when that minute is over. */
export interface RolloutStep {
  readonly minute: ReplayMinute;
  readonly course: Course;
}

/** Plays a rollout minute by minute, as far as somebody looks; chances come from a sequence that others may draw from, too. */
export function* playRollout(settings: ReplaySettings, next: NextFraction): Generator<RolloutStep> {
  const minutes: ReplayMinute[] = [];
  let course: Course = {};
  while (minutes.length < settings.minutes) {
    const minute = playMinute(settings, course, minutes.length, next);
    minutes.push(minute);
    course = watchAlarm(settings, course, minutes);
    yield { minute, course };
  }
}
