import { GROUP, MARK, type OwnFacts } from '../ours.ts';
import type { Change } from './change.ts';
import type { Plan } from './plan.ts';

/**
 * Plans to take away everything that was made here, and nothing else: schedules with our mark in our group, the group where it is
 * ours and holds nothing of others, and the role where it is ours. Performs no I/O.
 */
export function planUndo({ group, schedules, role, issues }: OwnFacts): Plan {
  const [ours, others] = [
    schedules.filter(({ description }) => description === MARK),
    schedules.filter(({ description }) => description !== MARK),
  ];
  const changes: Change[] = ours.map((schedule) => ({ kind: 'delete-schedule', schedule }));
  if (group?.ours === true && group.active && others.length === 0) changes.push({ kind: 'delete-group', name: GROUP });
  if (role?.ours === true) changes.push({ kind: 'delete-role', role });
  return { changes, unchanged: others.map(({ name }) => name), functions: [], left: [], issues };
}
