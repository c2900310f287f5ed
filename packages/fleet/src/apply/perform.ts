import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { FleetClients } from '../clients.ts';
import { GROUP, GROUP_TAG, MARK, POLICY_NAME } from '../ours.ts';
import type { Change } from '../plan/change.ts';
import { trustPolicy } from '../role-policy.ts';
import { scheduleInput } from './schedule-input.ts';
import { whenRoleIsKnown } from './when-role-is-known.ts';

/** Performs a change. */
export async function perform(change: Change, clients: FleetClients): Promise<void> {
  const act = ACTIONS[change.kind] as (one: Change, clients: FleetClients) => Promise<unknown>;
  await act(change, clients);
}

type Actions = {
  readonly [Kind in Change['kind']]: (
    change: Extract<Change, { readonly kind: Kind }>,
    clients: FleetClients,
  ) => Promise<unknown>;
};

const ACTIONS: Actions = {
  'create-role': ({ name, account }, { iam }) =>
    iam.send(
      new CreateRoleCommand({ RoleName: name, Description: MARK, AssumeRolePolicyDocument: trustPolicy(account) }),
    ),
  'put-role-policy': ({ name, policy }, { iam }) =>
    iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: POLICY_NAME, PolicyDocument: policy })),
  'delete-role-policy': ({ name }, { iam }) =>
    iam.send(new DeleteRolePolicyCommand({ RoleName: name, PolicyName: POLICY_NAME })),
  'delete-role': ({ name }, { iam }) => iam.send(new DeleteRoleCommand({ RoleName: name })),
  'create-group': ({ name }, { scheduler }) =>
    scheduler.send(new CreateScheduleGroupCommand({ Name: name, Tags: [GROUP_TAG] })),
  'create-schedule': ({ schedule }, { scheduler }) =>
    whenRoleIsKnown(() => scheduler.send(new CreateScheduleCommand(scheduleInput(schedule)))),
  'update-schedule': ({ schedule }, { scheduler }) =>
    whenRoleIsKnown(() => scheduler.send(new UpdateScheduleCommand(scheduleInput(schedule)))),
  'delete-schedule': ({ schedule }, { scheduler }) =>
    scheduler.send(new DeleteScheduleCommand({ GroupName: GROUP, Name: schedule.name })),
  'delete-group': ({ name }, { scheduler }) => scheduler.send(new DeleteScheduleGroupCommand({ Name: name })),
};
