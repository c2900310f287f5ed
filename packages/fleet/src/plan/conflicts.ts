import { refusal, type FleetIssue } from '../issue.ts';
import { GROUP, MARK, type KeepWarmSchedule, type OwnFacts } from '../ours.ts';
import { LONGEST_POLICY } from '../role-policy.ts';
import type { Change } from './change.ts';
import type { Wishes } from './wishes.ts';

/**
 * What stands in the way of making schedules. Performs no I/O.
 *
 * @param role the change of our role's policy, if there is one
 */
export function conflicts(
  schedules: readonly KeepWarmSchedule[],
  { group, schedules: before, role }: OwnFacts,
  { roleArn }: Wishes,
  [change]: readonly Extract<Change, { policy: string }>[],
): readonly FleetIssue[] {
  const taken = before.filter(
    ({ name, description }) => description !== MARK && schedules.some((one) => one.name === name),
  );
  const found = taken.map(({ name }) =>
    refusal('name-taken', name, `The schedule ${name} was not made by Warmline.`, 'Delete or rename it.'),
  );
  if (group?.active === false) {
    const message = `The schedule group ${GROUP} is being deleted.`;
    found.push(refusal('group-being-deleted', GROUP, message, 'Try again in a few minutes.'));
  }
  if (roleArn === undefined && role?.ours === false) {
    const message = `The role ${role.name} was not made by Warmline.`;
    found.push(refusal('role-taken', role.name, message, 'Give a role with --role.'));
  }
  if (change !== undefined && change.policy.length > LONGEST_POLICY) {
    const message = `The policy of the role would have ${change.policy.length} characters; IAM takes ${LONGEST_POLICY}.`;
    const hint = 'Give a role that may invoke all the functions with --role.';
    found.push(refusal('policy-too-long', change.name, message, hint));
  }
  return found;
}
