import type { ReplaySettings } from './replay-options.ts';
import { newShareAt } from './traffic-shift.ts';

/** How the rollout goes, as far as it is known; times are seconds from the first shift. */
export interface Course {
  /** When the alarm rang first. */
  readonly alarmAt?: number;
  /** When the old version had all traffic again; absent when nothing was rolled back. */
  readonly backAt?: number;
}

/** The part of traffic, 0 to 1, that the new version has at a time. An alarm that counts stops the shifting. */
export function shareOnCourse({ shift }: ReplaySettings, { alarmAt, backAt }: Course, seconds: number): number {
  if (backAt === undefined || alarmAt === undefined) return newShareAt(shift, seconds);
  return seconds >= backAt ? 0 : newShareAt(shift, Math.min(seconds, alarmAt));
}
