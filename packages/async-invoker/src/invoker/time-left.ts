import { OutOfTimeError } from '../errors.ts';

/** How many milliseconds are left; throws OutOfTimeError when none are. */
export type TimeLeft = () => number;

/** Counts down from so many milliseconds, by a clock. */
export function timeLeft(milliseconds: number, now: () => number): TimeLeft {
  const end = now() + milliseconds;
  return () => {
    const left = end - now();
    if (left > 0) return left;
    throw new OutOfTimeError(`The ${milliseconds} ms for this invocation were over before all of AWS had answered.`);
  };
}
