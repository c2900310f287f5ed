import type { Course } from './course.ts';
import { rings, type Datapoint } from './error-alarm.ts';
import type { ReplayMinute } from './replay-minute.ts';
import type { ReplaySettings } from './replay-options.ts';

/**
 * The course after these minutes, all since the first shift: the alarm judges a period that the last of them ended. CodeDeploy
 * looks at alarms only while the deployment lasts, so an alarm after its end rolls nothing back.
 */
export function watchAlarm(settings: ReplaySettings, course: Course, minutes: readonly ReplayMinute[]): Course {
  const { alarm, rollbackSeconds, endSeconds } = settings;
  if (course.alarmAt !== undefined || (minutes.length * 60) % alarm.periodSeconds !== 0) return course;
  if (!rings(alarm, lastPeriods(settings, minutes))) return course;

  const alarmAt = minutes.length * 60 + alarm.publishingDelaySeconds;
  return alarmAt < endSeconds ? { alarmAt, backAt: alarmAt + rollbackSeconds } : { alarmAt };
}

function lastPeriods({ alarm }: ReplaySettings, minutes: readonly ReplayMinute[]): readonly Datapoint[] {
  const perPeriod = alarm.periodSeconds / 60;
  const recent = minutes.slice(-perPeriod * alarm.evaluationPeriods);
  return Array.from({ length: recent.length / perPeriod }, (_, index) => {
    const period = recent.slice(index * perPeriod, (index + 1) * perPeriod);
    return {
      invocations: period.reduce((sum, { invocations }) => sum + invocations.new, 0),
      errors: period.reduce((sum, { errors }) => sum + errors.new, 0),
    };
  });
}
