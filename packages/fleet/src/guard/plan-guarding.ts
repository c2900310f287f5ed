import type { GuardPlan } from '@warmline/guard-patcher';
import { shownName } from '../function-arn.ts';
import { refusal, type FleetIssue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { GuardedAlias, GuardedFunction } from './guarded-function.ts';

/** What would be done to a function that exists, in this order: its code, a version, its aliases, its schedules. */
export interface GuardingPlan {
  readonly function: GuardedFunction;
  /** The guard is taken out. */
  readonly undo: boolean;
  /** What would be changed in the deployment package; nothing where the guard is in it already. */
  readonly code: GuardPlan;
  /** Aliases that would be moved to the version that is published. */
  readonly aliases: readonly GuardedAlias[];
  /** Schedules that would be made, or taken away. */
  readonly warming: Plan;
  readonly issues: readonly FleetIssue[];
}

/** Deployment packages of more bytes are only taken from S3 (Lambda API, UpdateFunctionCode; aws-facts 2.7). */
export const LARGEST_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Plans to guard a function, or to take the guard out. Performs no I/O. */
export function planGuarding(one: GuardedFunction, code: GuardPlan, warming: Plan, undo = false): GuardingPlan {
  const changes = code.changes.length > 0;
  return {
    function: one,
    undo,
    code,
    aliases: changes ? one.aliases : [],
    warming,
    issues: [...(changes ? againstChange(one) : undo ? [] : againstPings(one, code)), ...warming.issues],
  };
}

/** May the plan be performed? */
export function isGuardingRefused({ code, issues }: GuardingPlan): boolean {
  return [...code.issues, ...issues].some(({ severity }) => severity === 'error');
}

/** What is against guarding a function at all, before its package is downloaded; undefined where nothing is. Performs no I/O. */
export function againstGuarding({ name, packageType, runtime }: GuardedFunction): FleetIssue | undefined {
  if (packageType === 'Image') {
    return refusal(
      'runtime-unsupported',
      name,
      `${name} is a container image, which has no deployment package.`,
      'Guard its source and build the image anew.',
    );
  }
  if (/^(?:nodejs|python)/.test(runtime)) return undefined;
  return refusal(
    'runtime-unsupported',
    name,
    `${name} runs on ${runtime}; handlers in JavaScript, TypeScript and Python are guarded.`,
    'Write the guard by hand: answer and return where the event is a scheduled one. Or keep it warm by provisioned concurrency, which needs none.',
  );
}

/** What is guarded already must be what callers have, or pings would run its handler. */
function againstPings({ name, aliases, codeSha256 }: GuardedFunction, { issues }: GuardPlan): readonly FleetIssue[] {
  if (!issues.some(({ code }) => code === 'already-guarded')) return [];
  return aliases
    .filter((alias) => alias.codeSha256 !== codeSha256)
    .map((alias) => {
      const shown = shownName(name, alias.name);
      const message = `The guard is in the code of ${name}, and ${shown} is version ${alias.version}, whose code is another: a ping would run its handler.`;
      return refusal(
        'latest-differs',
        shown,
        message,
        'Publish a version of what is there and move the alias to it; then run this again.',
      );
    });
}

function againstChange(one: GuardedFunction): readonly FleetIssue[] {
  const { name, aliases, codeSha256, isUpdating } = one;
  const updating = isUpdating
    ? [refusal('update-running', name, `${name} is being changed by somebody else.`, 'Try again when that is done.')]
    : [];
  return [
    ...updating,
    ...aliases.flatMap((alias) => {
      const shown = shownName(name, alias.name);
      if (alias.isWeighted) {
        const message = `${shown} sends a part of its calls to a second version: a rollout is under way.`;
        return [refusal('rollout-running', shown, message, 'Try again when it is over.')];
      }
      if (alias.version === '$LATEST') {
        const message = `${shown} points to $LATEST, so that callers would have the new code before it has answered a ping.`;
        return [
          refusal(
            'alias-on-latest',
            shown,
            message,
            'Publish a version and point the alias to it; then run this again.',
          ),
        ];
      }
      if (alias.codeSha256 === codeSha256) return [];
      const message = `${shown} is version ${alias.version}, and the code of ${name} was changed since: a new version would bring that change to callers, too.`;
      return [refusal('latest-differs', shown, message, 'Publish and roll out what is there first.')];
    }),
  ];
}
