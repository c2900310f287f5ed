import {
  GetScheduleCommand,
  paginateListSchedules,
  type GetScheduleCommandOutput,
  type ScheduleSummary,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { unqualifiedArn } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
import type { Warmer } from '../warmer.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import { fewAtOnce } from './few-at-once.ts';
import { pages } from './pages.ts';
import { invokesFunction, scheduleTarget } from './schedule-target.ts';

/** Schedules that invoke functions, each as Scheduler gives it and as a warmer. */
export interface ReadSchedules {
  readonly warmers: readonly Warmer[];
  readonly schedules: readonly GetScheduleCommandOutput[];
  readonly issues: readonly FleetIssue[];
}

/** Reads every schedule whose target is a function, in all groups. */
export async function readSchedules(scheduler: SchedulerClient, told: (text: string) => void): Promise<ReadSchedules> {
  const list = await pages(
    'list the schedules',
    () => paginateListSchedules({ client: scheduler, pageSize: 100 }, {}),
    ({ Schedules }) => Schedules,
    (count) => told(`${count.toLocaleString('en')} schedules listed…`),
  );
  const issues: FleetIssue[] = [];
  const invoking = list.filter(({ Target }) => invokesFunction(Target?.Arn ?? ''));
  const found = await fewAtOnce(invoking, async (summary) => {
    try {
      return await readSchedule(scheduler, summary);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      if (!isDenied(error)) throw accessError(error, `read the schedule ${summary.Name ?? ''}`);
      issues.push(unreadable(summary));
      return undefined;
    }
  });
  const schedules = found.filter((one) => one !== undefined);
  return { schedules, warmers: schedules.flatMap((one) => warmerOf(one) ?? []), issues };
}

function readSchedule(
  scheduler: SchedulerClient,
  { Name, GroupName }: ScheduleSummary,
): Promise<GetScheduleCommandOutput> {
  return scheduler.send(new GetScheduleCommand({ Name, GroupName }));
}

function warmerOf(schedule: GetScheduleCommandOutput): Warmer | undefined {
  const { Name: name = '', GroupName: group = 'default', State, ScheduleExpression: expression = '' } = schedule;
  const target = scheduleTarget(schedule);
  if (target === undefined) return undefined;
  return {
    kind: 'schedule',
    name,
    group,
    enabled: State !== 'DISABLED',
    expression,
    functionArn: unqualifiedArn(target.function),
    qualifier: target.function.qualifier,
    input: target.input,
  };
}

function unreadable({ Name = '', GroupName = '' }: ScheduleSummary): FleetIssue {
  return {
    code: 'schedule-unreadable',
    severity: 'warning',
    path: `${GroupName}/${Name}`,
    message: `The schedule ${Name} in the group ${GroupName} could not be read: access is denied.`,
    hint: 'Give the credentials scheduler:GetSchedule; what it warms is not known.',
  };
}
