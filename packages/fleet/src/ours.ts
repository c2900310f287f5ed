import { createHash } from 'node:crypto';
import { PING_INPUT } from '@warmline/warm-guard';
import type { FleetIssue } from './issue.ts';

/** The schedule group that everything of ours is in. */
export const GROUP = 'warmline';

/** Says in EventBridge and IAM whose it is; nothing without it is changed or deleted. */
export const MARK = 'Keeps a function warm for Amazon Connect. Made by "warmline warm apply".';

/** The tag of our schedule group, which has no description. */
export const GROUP_TAG = { Key: 'warmline', Value: 'keep-warm' } as const;

/** The name of the policy inside our role. */
export const POLICY_NAME = 'invoke-functions';

/** A schedule as far as we set it; the rest is as EventBridge Scheduler has it. */
export interface KeepWarmSchedule {
  readonly name: string;
  readonly description: string;
  readonly targetArn: string;
  readonly roleArn: string;
  readonly expression: string;
  readonly input: string;
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  readonly enabled: boolean;
}

/** What earlier runs left in the account. */
export interface OwnFacts {
  readonly group: { readonly active: boolean; readonly ours: boolean } | null;
  /** Everything in our group, also what is not ours. */
  readonly schedules: readonly KeepWarmSchedule[];
  /** Null where there is none, and where a role was given and ours does not matter. */
  readonly role: OwnRole | null;
  readonly issues: readonly FleetIssue[];
}

export interface OwnRole {
  readonly name: string;
  readonly arn: string;
  readonly ours: boolean;
  /** Text of the policy; null where it has none. */
  readonly policy: string | null;
}

/** Roles belong to the account and schedules to a Region, so that each Region has a role of its own. */
export function roleName(region: string): string {
  return `warmline-keep-warm-${region}`;
}

const LONGEST_NAME = 64;

/**
 * The name of the schedule for a function, 64 characters at most (Scheduler API). The point cannot stand in the name of a function
 * or an alias, so that no two share a schedule.
 */
export function scheduleName(functionName: string, qualifier: string | null): string {
  const name = `warmline-${functionName}${qualifier === null ? '' : `.${qualifier}`}`;
  if (name.length <= LONGEST_NAME) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `${name.slice(0, LONGEST_NAME - hash.length - 1)}.${hash}`;
}

/** What a schedule sends. */
export function pingInput(concurrency: number): string {
  return JSON.stringify(
    concurrency === 1 ? PING_INPUT : { ...PING_INPUT, warmline: { ...PING_INPUT.warmline, concurrency } },
  );
}
