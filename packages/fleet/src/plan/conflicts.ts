import { refusal, type FleetIssue } from '../issue.ts';
import { GROUP, MARK, type KeepWarmSchedule, type OwnFacts } from '../ours.ts';
import { LONGEST_POLICY } from '../role-policy.ts';
import type { Change } from './change.ts';
import type { Wishes } from './wishes.ts';

/**
 * What stands in the way of making schedules. Performs no I/O.
 *
 * @param changes of our role
 */
export function conflicts(
  schedules: readonly KeepWarmSchedule[],
  { group, schedules: before, role }: OwnFacts,
  { roleArn }: Wishes,
  changes: readonly Change[],
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
  const put = changes.find((change) => change.kind === 'put-role-policy');
  if (put !== undefined && put.policy.length > LONGEST_POLICY) {
    const message = `The policy of the role would have ${put.policy.length} characters; IAM takes ${LONGEST_POLICY}.`;
    const hint = 'Give a role that may invoke all the functions with --role.';
    found.push(refusal('policy-too-long', put.name, message, hint));
  }
  return found;
}
