import type { FleetFacts } from '../facts.ts';
import { parseFunctionArn } from '../function-arn.ts';
import { GROUP, MARK, pingInput, roleName, scheduleName, type KeepWarmSchedule, type OwnFacts } from '../ours.ts';
import { invokePolicy } from '../role-policy.ts';
import type { Change } from './change.ts';
import { conflicts } from './conflicts.ts';
import type { Plan } from './plan.ts';
import { remarks } from './remarks.ts';
import { wanted } from './wanted.ts';
import { refuseWishes, type Wishes } from './wishes.ts';

/**
 * Plans schedules for functions that exist: one for each, in a group of our own. What is there and equal stays; the same wishes a
 * second time change nothing. Schedules of earlier wishes that are not wished for now stay, too. Performs no I/O.
 *
 * @param guarded ARNs, with their qualifiers, of functions that are known to answer a ping by a guard; of all others the plan warns
 * @throws FleetUsageError for wishes that cannot be
 */
export function planWarming(facts: FleetFacts, own: OwnFacts, wishes: Wishes, guarded: readonly string[] = []): Plan {
  refuseWishes(wishes);
  const { functions, left, issues } = wanted(facts, wishes);
  const place = parseFunctionArn(functions[0]?.arn ?? '');
  const { region = '', account = '', partition = 'aws' } = place ?? {};
  const name = roleName(region);
  const roleArn = wishes.roleArn ?? `arn:${partition}:iam::${account}:role/${name}`;

  const schedules = functions.map((one) => settled(one, roleArn, wishes));
  const changed = schedules.flatMap((schedule) => scheduleChange(schedule, own) ?? []);
  const role = wishes.roleArn === undefined ? roleChanges(name, account, schedules, own) : [];
  const isNeeded = functions.length > 0;
  const group: Change[] = own.group === null ? [{ kind: 'create-group', name: GROUP }] : [];
  return {
    changes: isNeeded ? [...role, ...group, ...changed] : [],
    unchanged: schedules.map((one) => one.name).filter((one) => !changed.some(({ schedule }) => schedule.name === one)),
    functions,
    left,
    issues: [
      ...facts.issues,
      ...own.issues,
      ...issues,
      ...(isNeeded ? [...conflicts(schedules, own, wishes, role), ...remarks(wishes, functions, guarded)] : []),
    ],
  };
}

function settled(
  { arn, function: name, qualifier }: Plan['functions'][number],
  roleArn: string,
  { everyMinutes = 5, concurrency = 1 }: Wishes,
): KeepWarmSchedule {
  return {
    name: scheduleName(name, qualifier),
    description: MARK,
    targetArn: arn,
    roleArn,
    expression: everyMinutes === 1 ? 'rate(1 minute)' : `rate(${everyMinutes} minutes)`,
    input: pingInput(concurrency),
    retries: 0,
    maximumAgeSeconds: 60,
    enabled: true,
  };
}

function scheduleChange(
  schedule: KeepWarmSchedule,
  { schedules }: OwnFacts,
): Extract<Change, { kind: 'create-schedule' | 'update-schedule' }> | undefined {
  const before = schedules.find(({ name }) => name === schedule.name);
  if (before === undefined) return { kind: 'create-schedule', schedule };
  const isEqual = Object.entries(schedule).every(([key, value]) => before[key as keyof KeepWarmSchedule] === value);
  return isEqual ? undefined : { kind: 'update-schedule', schedule, before };
}

/** Our role may invoke what our schedules ping, those of earlier wishes included. */
function roleChanges(
  name: string,
  account: string,
  schedules: readonly KeepWarmSchedule[],
  { role, schedules: before }: OwnFacts,
): readonly Change[] {
  const earlier = before.filter(({ description }) => description === MARK);
  const policy = invokePolicy([...earlier, ...schedules].map(({ targetArn }) => targetArn));
  return [
    ...(role === null ? [{ kind: 'create-role', name, account } as const] : []),
    ...(role?.policy === policy
      ? []
      : [{ kind: 'put-role-policy', name, policy, before: role?.policy ?? null } as const]),
  ];
}
