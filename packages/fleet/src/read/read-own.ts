import { GetRoleCommand, GetRolePolicyCommand, type IAMClient } from '@aws-sdk/client-iam';
import {
  GetScheduleGroupCommand,
  ListTagsForResourceCommand,
  type GetScheduleCommandOutput,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { FleetClients } from '../clients.ts';
import { refusal, type FleetIssue } from '../issue.ts';
import {
  GROUP,
  GROUP_TAG,
  MARK,
  POLICY_NAME,
  roleName,
  type KeepWarmSchedule,
  type OwnFacts,
  type OwnRole,
} from '../ours.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import type { ReadSchedules } from './read-schedules.ts';

/**
 * Reads what earlier runs left.
 *
 * @param schedules those of our group
 * @param needsRole false where a role is given, and IAM need not be asked
 */
export async function readOwn(
  { scheduler, iam }: FleetClients,
  { own, ownUnread }: Pick<ReadSchedules, 'own' | 'ownUnread'>,
  region: string,
  needsRole: boolean,
): Promise<OwnFacts> {
  const group = await readGroup(scheduler).catch((error: unknown) => {
    throw accessError(error, `read the schedule group ${GROUP}`);
  });
  const role = needsRole ? await readRole(iam, roleName(region)) : null;
  return {
    group,
    schedules: own.map(keepWarmSchedule),
    role: role !== null && 'code' in role ? null : role,
    issues: [...ownUnread.map(unread), ...(role !== null && 'code' in role ? [role] : [])],
  };
}

/** It may be ours, and need our role; or of others, and go with our group. */
function unread(name: string): FleetIssue {
  return refusal(
    'schedule-unreadable',
    name,
    `Whether the schedule ${name} in the group ${GROUP} is ours could not be read: access is denied.`,
    'Give the credentials scheduler:GetSchedule on the whole group.',
  );
}

async function readGroup(scheduler: SchedulerClient): Promise<OwnFacts['group']> {
  try {
    const { Arn: ResourceArn, State } = await scheduler.send(new GetScheduleGroupCommand({ Name: GROUP }));
    const { Tags = [] } = await scheduler.send(new ListTagsForResourceCommand({ ResourceArn }));
    const ours = Tags.some(({ Key, Value }) => Key === GROUP_TAG.Key && Value === GROUP_TAG.Value);
    return { active: State !== 'DELETING', ours };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function readRole(iam: IAMClient, RoleName: string): Promise<OwnRole | FleetIssue | null> {
  try {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    return {
      name: RoleName,
      arn: Role?.Arn ?? '',
      ours: Role?.Description === MARK,
      policy: await readPolicy(iam, RoleName),
    };
  } catch (error) {
    if (isNotFound(error)) return null;
    if (!isDenied(error)) throw accessError(error, `read the role ${RoleName}`);
    return refusal(
      'role-unreadable',
      RoleName,
      `The role ${RoleName} could not be read: access is denied.`,
      'Give the credentials iam:GetRole and iam:GetRolePolicy, or a role with --role.',
    );
  }
}

async function readPolicy(iam: IAMClient, RoleName: string): Promise<string | null> {
  try {
    const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: POLICY_NAME }));
    // IAM gives policies URL-encoded (IAM API, GetRolePolicy).
    return PolicyDocument === undefined ? null : decodeURIComponent(PolicyDocument);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

function keepWarmSchedule(schedule: GetScheduleCommandOutput): KeepWarmSchedule {
  const { Name = '', Description = '', ScheduleExpression = '', State, Target } = schedule;
  return {
    name: Name,
    description: Description,
    targetArn: Target?.Arn ?? '',
    roleArn: Target?.RoleArn ?? '',
    expression: ScheduleExpression,
    input: Target?.Input ?? '',
    retries: Target?.RetryPolicy?.MaximumRetryAttempts ?? 185,
    maximumAgeSeconds: Target?.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
    enabled: State !== 'DISABLED',
  };
}
