import { GROUP, MARK, type OwnFacts, type OwnRole } from '../ours.ts';
import type { Change } from './change.ts';
import type { Plan } from './plan.ts';

/**
 * Plans to take away everything that was made here, and nothing else: schedules with our mark in our group, the role where it is ours,
 * and the group where it is ours and holds nothing of others. The group goes last: nothing that fails after it would bring it back.
 * Performs no I/O.
 */
export function planUndo({ group, schedules, role, issues }: OwnFacts): Plan {
  const [ours, others] = [
    schedules.filter(({ description }) => description === MARK),
    schedules.filter(({ description }) => description !== MARK),
  ];
  const isGroupOurs = group?.ours === true && group.active && others.length === 0;
  const changes: readonly Change[] = [
    ...ours.map((schedule) => ({ kind: 'delete-schedule', schedule }) as const),
    ...(role?.ours === true ? roleChanges(role) : []),
    ...(isGroupOurs ? [{ kind: 'delete-group', name: GROUP } as const] : []),
  ];
  return { changes, unchanged: others.map(({ name }) => name), functions: [], left: [], issues };
}

/** IAM deletes no role that has a policy. */
function roleChanges({ name, arn, policy }: OwnRole): readonly Change[] {
  const [, , , , account = ''] = arn.split(':');
  return [
    ...(policy === null ? [] : [{ kind: 'delete-role-policy', name, policy } as const]),
    { kind: 'delete-role', name, account },
  ];
}
