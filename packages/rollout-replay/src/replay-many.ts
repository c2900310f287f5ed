import type { Course } from './course.ts';
import { playRollout } from './play-rollout.ts';
import { randomFractions, type NextFraction } from './random-fractions.ts';
import { refuseNumber } from './refuse-number.ts';
import { settleOptions, type ReplayOptions, type ReplaySettings } from './replay-options.ts';
import { spreadOf, type Spread } from './spread.ts';
import { lastShiftSeconds } from './traffic-shift.ts';

/** What is to be expected of a rollout. */
export interface ReplaySummary {
  readonly runs: number;
  /** How long a good version takes until it has all traffic. */
  readonly secondsToLastShift: number;
  /** Callers that the new version hit until the old one had all traffic again, or until the last minute looked at. */
  readonly callersHit: Spread;
  /** The part of runs, 0 to 1, in which the alarm rang. */
  readonly alarmProbability: number;
  /** The part of runs in which it rang in time to roll the deployment back. */
  readonly rollbackProbability: number;
  /** Seconds from the first shift to the alarm, over the runs in which it rang; absent when it never did. */
  readonly secondsToAlarm?: Spread;
}

/**
 * Plays a rollout many times, each with its own chances, all from one seed; the first run is that of `replay`.
 *
 * @throws ReplayUsageError for an option that cannot be, and for runs outside 1 to 100,000
 */
export function replayMany(options: ReplayOptions, runs: number): ReplaySummary {
  const settings = settleOptions(options);
  refuseNumber('runs', runs, { minimum: 1, maximum: 100_000, whole: true });
  const next = randomFractions(settings.seed);
  const outcome = () => playOutcome(settings, next);
  const outcomes = [outcome(), ...Array.from({ length: runs - 1 }, outcome)] as const;

  const alarms = outcomes.flatMap(({ course }) => course.alarmAt ?? []);
  const [first, ...others] = outcomes;
  const [firstAlarm, ...otherAlarms] = alarms;
  return {
    runs,
    secondsToLastShift: lastShiftSeconds(settings.shift),
    callersHit: spreadOf([first.callersHit, ...others.map(({ callersHit }) => callersHit)]),
    alarmProbability: alarms.length / runs,
    rollbackProbability: outcomes.filter(({ course }) => course.backAt !== undefined).length / runs,
    ...(firstAlarm !== undefined && { secondsToAlarm: spreadOf([firstAlarm, ...otherAlarms]) }),
  };
}

interface Outcome {
  readonly callersHit: number;
  readonly course: Course;
}

function playOutcome(settings: ReplaySettings, next: NextFraction): Outcome {
  let outcome: Outcome = { callersHit: 0, course: {} };
  for (const { minute, course } of playRollout(settings, next)) {
    outcome = { callersHit: outcome.callersHit + minute.callersHit, course };
    // Nobody meets the new version any more.
    if (course.backAt !== undefined && course.backAt <= (minute.minute + 1) * 60) break;
  }
  return outcome;
}
