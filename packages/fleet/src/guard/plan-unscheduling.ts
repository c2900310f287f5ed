import type { FleetFacts } from '../facts.ts';
import { qualifiedArn, shownName } from '../function-arn.ts';
import { warning, type FleetIssue } from '../issue.ts';
import { GROUP, MARK, type OwnFacts } from '../ours.ts';
import type { Plan } from '../plan/plan.ts';
import type { Warmer } from '../warmer.ts';
import type { GuardedFunction } from './guarded-function.ts';

/**
 * Plans to delete our schedules that ping a function whose guard is taken out, under the qualifiers that it is called by and as itself.
 * What others ping it with stays, and is a warning. Group and role stay, since they serve other functions. Performs no I/O.
 */
export function planUnscheduling({ name, arn, qualifiers }: GuardedFunction, facts: FleetFacts, own: OwnFacts): Plan {
  const unguarded = new Set([null, ...qualifiers]);
  const targets = new Set([...unguarded].map((qualifier) => qualifiedArn(arn, qualifier)));
  const ours = own.schedules.filter(({ description, targetArn }) => description === MARK && targets.has(targetArn));
  const others = facts.warmers.filter(
    (warmer) =>
      warmer.functionArn === arn &&
      warmer.enabled &&
      unguarded.has(warmer.qualifier) &&
      !(warmer.group === GROUP && ours.some((schedule) => schedule.name === warmer.name)),
  );
  return {
    changes: ours.map((schedule) => ({ kind: 'delete-schedule', schedule })),
    unchanged: [],
    functions: [],
    left: [],
    issues: [...own.issues, ...others.map((warmer) => guardNeeded(warmer, shownName(name, warmer.qualifier)))],
  };
}

function guardNeeded({ kind, name }: Warmer, shown: string): FleetIssue {
  return warning(
    'guard-needed',
    name,
    `The ${kind} ${name} invokes ${shown}, whose handler then runs its business code each time.`,
    'Disable or delete it first, unless that is its purpose.',
  );
}
