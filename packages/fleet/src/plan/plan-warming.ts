import type { FleetFacts } from '../facts.ts';
import { parseFunctionArn } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
import { GROUP, MARK, pingInput, roleName, scheduleName, type KeepWarmSchedule, type OwnFacts } from '../ours.ts';
import { invokePolicy, LONGEST_POLICY } from '../role-policy.ts';
import type { Change } from './change.ts';
import type { Plan } from './plan.ts';
import { wanted } from './wanted.ts';
import { refuseWishes, type Wishes } from './wishes.ts';

/**
 * Plans schedules for functions that exist: one for each, in a group of our own. What is there and equal stays; the same wishes a
 * second time change nothing. Schedules of earlier wishes that are not wished for now stay, too. Performs no I/O.
 *
 * @throws FleetUsageError for wishes that cannot be
 */
export function planWarming(facts: FleetFacts, own: OwnFacts, wishes: Wishes): Plan {
  refuseWishes(wishes);
  const { functions, left, issues } = wanted(facts, wishes);
  const place = parseFunctionArn(functions[0]?.arn ?? '');
  const { region = '', account = '', partition = 'aws' } = place ?? {};
  const name = roleName(region);
  const roleArn = wishes.roleArn ?? `arn:${partition}:iam::${account}:role/${name}`;

  const schedules = functions.map((one) => settled(one, roleArn, wishes));
  const changed = schedules.flatMap((schedule) => scheduleChange(schedule, own) ?? []);
  const role = wishes.roleArn === undefined ? roleChange(name, account, schedules, own) : [];
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
      ...(isNeeded ? [...conflicts(schedules, own, wishes, role), ...fanOut(wishes)] : []),
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
function roleChange(
  name: string,
  account: string,
  schedules: readonly KeepWarmSchedule[],
  { role, schedules: before }: OwnFacts,
): Extract<Change, { policy: string }>[] {
  const earlier = before.filter(({ description }) => description === MARK);
  const policy = invokePolicy([...earlier, ...schedules].map(({ targetArn }) => targetArn));
  if (role === null) return [{ kind: 'create-role', name, account, policy }];
  return role.policy === policy ? [] : [{ kind: 'put-role-policy', name, policy, before: role.policy }];
}

function conflicts(
  schedules: readonly KeepWarmSchedule[],
  { group, schedules: before, role }: OwnFacts,
  { roleArn }: Wishes,
  [change]: readonly Extract<Change, { policy: string }>[],
): readonly FleetIssue[] {
  const taken = before.filter(
    ({ name, description }) => description !== MARK && schedules.some((one) => one.name === name),
  );
  return [
    ...taken.map(({ name }) =>
      refusal('name-taken', name, `The schedule ${name} was not made by Warmline.`, 'Delete or rename it.'),
    ),
    ...(group?.active === false
      ? [
          refusal(
            'group-being-deleted',
            GROUP,
            `The schedule group ${GROUP} is being deleted.`,
            'Try again in a few minutes.',
          ),
        ]
      : []),
    ...(roleArn === undefined && role?.ours === false
      ? [
          refusal(
            'role-taken',
            role.name,
            `The role ${role.name} was not made by Warmline.`,
            'Give a role with --role.',
          ),
        ]
      : []),
    ...(change !== undefined && change.policy.length > LONGEST_POLICY
      ? [
          refusal(
            'policy-too-long',
            change.name,
            `The policy of the role would have ${change.policy.length} characters; IAM takes ${LONGEST_POLICY}.`,
            'Give a role that may invoke all the functions with --role.',
          ),
        ]
      : []),
  ];
}

/** The pinged environment calls its own function for the others (the guard does); Scheduler's role does not help there. */
function fanOut({ concurrency = 1 }: Wishes): readonly FleetIssue[] {
  if (concurrency === 1) return [];
  return [
    {
      code: 'fan-out-needs-rights',
      severity: 'info',
      path: GROUP,
      message: `A ping for ${concurrency} environments makes each function call itself.`,
      hint: 'Let the role of each function invoke its own alias (lambda:InvokeFunction), and guard it with @warmline/warm-guard.',
    },
  ];
}

function refusal(code: FleetIssue['code'], path: string, message: string, hint: string): FleetIssue {
  return { code, severity: 'error', path, message, hint };
}
