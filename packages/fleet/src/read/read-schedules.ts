import {
  GetScheduleCommand,
  paginateListSchedules,
  type GetScheduleCommandOutput,
  type ScheduleSummary,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { unqualifiedArn } from '../function-arn.ts';
import { warning, type FleetIssue } from '../issue.ts';
import { GROUP } from '../ours.ts';
import type { Warmer } from '../warmer.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import { fewAtOnce } from './few-at-once.ts';
import { pages } from './pages.ts';
import { invokesFunction, scheduleTarget } from './schedule-target.ts';

/** Schedules that matter here. */
export interface ReadSchedules {
  /** Those that invoke functions. */
  readonly warmers: readonly Warmer[];
  /** All in our own group, whatever they invoke. */
  readonly own: readonly GetScheduleCommandOutput[];
  /** Names of those in our own group that may not be read. */
  readonly ownUnread: readonly string[];
  readonly issues: readonly FleetIssue[];
}

/** Reads every schedule whose target is a function, in all groups, and everything in our own. */
export async function readSchedules(
  scheduler: SchedulerClient,
  told: (text: string) => void,
  now: () => number,
): Promise<ReadSchedules> {
  const list = await pages(
    'list the schedules',
    () => paginateListSchedules({ client: scheduler, pageSize: 100 }, {}),
    ({ Schedules }) => Schedules,
    (count) => told(`${count.toLocaleString('en')} schedules listed…`),
  );
  const unread: ScheduleSummary[] = [];
  const mattering = list.filter((one) => isOwn(one) || invokesFunction(one.Target?.Arn ?? ''));
  const found = await fewAtOnce(mattering, async (summary) => {
    try {
      return await readSchedule(scheduler, summary);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      if (!isDenied(error)) throw accessError(error, `read the schedule ${summary.Name ?? ''}`);
      unread.push(summary);
      return undefined;
    }
  });
  const schedules = found.filter((one) => one !== undefined);
  return {
    warmers: schedules.flatMap((one) => warmerOf(one, now()) ?? []),
    own: schedules.filter(isOwn),
    ownUnread: unread.filter(isOwn).map(({ Name = '' }) => Name),
    issues: unread.map(unreadable),
  };
}

function isOwn({ GroupName }: ScheduleSummary): boolean {
  return GroupName === GROUP;
}

function readSchedule(
  scheduler: SchedulerClient,
  { Name, GroupName }: ScheduleSummary,
): Promise<GetScheduleCommandOutput> {
  return scheduler.send(new GetScheduleCommand({ Name, GroupName }));
}

function warmerOf(schedule: GetScheduleCommandOutput, now: number): Warmer | undefined {
  const { Name: name = '', GroupName: group = 'default', ScheduleExpression: expression = '' } = schedule;
  const target = scheduleTarget(schedule);
  if (target === undefined) return undefined;
  return {
    kind: 'schedule',
    name,
    group,
    enabled: isRunning(schedule, now),
    expression,
    functionArn: unqualifiedArn(target.function),
    qualifier: target.function.qualifier,
    input: target.input,
  };
}

/** Between its dates; a schedule that is over stays enabled (Scheduler API, CreateSchedule). */
function isRunning({ State, StartDate, EndDate }: GetScheduleCommandOutput, now: number): boolean {
  const from = StartDate?.getTime() ?? -Infinity;
  const to = EndDate?.getTime() ?? Infinity;
  return State !== 'DISABLED' && from <= now && now <= to;
}

function unreadable({ Name = '', GroupName = '' }: ScheduleSummary): FleetIssue {
  return warning(
    'schedule-unreadable',
    `${GroupName}/${Name}`,
    `The schedule ${Name} in the group ${GroupName} could not be read: access is denied.`,
    'Give the credentials scheduler:GetSchedule; what it warms is not known.',
  );
}
