import {
  GetScheduleCommand,
  paginateListSchedules,
  type GetScheduleCommandOutput,
  type ScheduleSummary,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { parseFunctionArn, qualifierOf, unqualifiedArn } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
import type { Warmer, WarmerInput } from '../warmer.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import type { Paced } from './paced.ts';
import { pages } from './pages.ts';

/** Schedules that invoke functions, each as Scheduler gives it and as a warmer. */
export interface ReadSchedules {
  readonly warmers: readonly Warmer[];
  readonly schedules: readonly GetScheduleCommandOutput[];
  readonly issues: readonly FleetIssue[];
}

/** Scheduler's target for any API call, here of Lambda (Scheduler User Guide, universal targets). */
const UNIVERSAL = /^arn:[\w-]+:scheduler:::aws-sdk:lambda:invoke$/;

/** Reads every schedule whose target is a function, in all groups. */
export async function readSchedules(
  scheduler: SchedulerClient,
  pace: Paced,
  told: (text: string) => void,
): Promise<ReadSchedules> {
  const list = await pages(
    'list the schedules',
    () => paginateListSchedules({ client: scheduler, pageSize: 100 }, {}),
    ({ Schedules }) => Schedules,
    (count) => told(`${count.toLocaleString('en')} schedules listed…`),
  );
  const issues: FleetIssue[] = [];
  const invoking = list.filter(({ Target }) => isInvoking(Target?.Arn ?? ''));
  const found = await pace(invoking, async (summary) => {
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

function isInvoking(arn: string): boolean {
  return parseFunctionArn(arn) !== undefined || UNIVERSAL.test(arn);
}

function readSchedule(
  scheduler: SchedulerClient,
  { Name, GroupName }: ScheduleSummary,
): Promise<GetScheduleCommandOutput> {
  return scheduler.send(new GetScheduleCommand({ Name, GroupName }));
}

function warmerOf({
  Name = '',
  GroupName = 'default',
  State,
  ScheduleExpression = '',
  Target,
}: GetScheduleCommandOutput): Warmer | undefined {
  const target = targetOf(Target?.Arn, Target?.Input);
  const arn = parseFunctionArn(target.arn ?? '');
  if (arn === undefined) return undefined;
  const input: WarmerInput = target.input === undefined ? { kind: 'event' } : { kind: 'text', text: target.input };
  return {
    kind: 'schedule',
    name: Name,
    group: GroupName,
    enabled: State !== 'DISABLED',
    expression: ScheduleExpression,
    functionArn: unqualifiedArn(arn),
    qualifier: arn.qualifier ?? qualifierOf(target.qualifier),
    input,
  };
}

interface InvokedTarget {
  readonly arn?: string | undefined;
  readonly input?: string | undefined;
  readonly qualifier?: string;
}

function targetOf(arn = '', input?: string): InvokedTarget {
  if (!UNIVERSAL.test(arn)) return { arn, input };
  try {
    const { FunctionName, Payload, Qualifier } = JSON.parse(input ?? '{}') as Readonly<Record<string, unknown>>;
    return {
      ...(typeof FunctionName === 'string' ? { arn: FunctionName } : {}),
      ...(typeof Qualifier === 'string' ? { qualifier: Qualifier } : {}),
      input: typeof Payload === 'string' ? Payload : JSON.stringify(Payload ?? {}),
    };
  } catch {
    return {};
  }
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
