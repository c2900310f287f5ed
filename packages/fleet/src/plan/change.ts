import type { KeepWarmSchedule } from '../ours.ts';

/** One request that changes the account, with all that is needed to take it back. */
export type Change =
  | { readonly kind: 'create-role'; readonly name: string; readonly account: string }
  | { readonly kind: 'put-role-policy'; readonly name: string; readonly policy: string; readonly before: string | null }
  | { readonly kind: 'delete-role-policy'; readonly name: string; readonly policy: string }
  | { readonly kind: 'delete-role'; readonly name: string; readonly account: string }
  | { readonly kind: 'create-group'; readonly name: string }
  | { readonly kind: 'create-schedule'; readonly schedule: KeepWarmSchedule }
  | { readonly kind: 'update-schedule'; readonly schedule: KeepWarmSchedule; readonly before: KeepWarmSchedule }
  | { readonly kind: 'delete-schedule'; readonly schedule: KeepWarmSchedule }
  | { readonly kind: 'delete-group'; readonly name: string };

/** A change in words, as what is to be done. */
export function inWords(change: Change): string {
  const write = WORDS[change.kind] as (one: Change) => string;
  return write(change);
}

type Words = { readonly [Kind in Change['kind']]: (change: Extract<Change, { readonly kind: Kind }>) => string };

const WORDS: Words = {
  'create-role': ({ name }) => `create role ${name}`,
  'put-role-policy': ({ name }) => `set the policy of role ${name}`,
  'delete-role-policy': ({ name }) => `delete the policy of role ${name}`,
  'delete-role': ({ name }) => `delete role ${name}`,
  'create-group': ({ name }) => `create schedule group ${name}`,
  'create-schedule': ({ schedule }) => `create schedule ${schedule.name}, ${schedule.expression}`,
  'update-schedule': ({ schedule, before }) =>
    `change schedule ${schedule.name}, ${before.expression} to ${schedule.expression}`,
  'delete-schedule': ({ schedule }) => `delete schedule ${schedule.name}`,
  'delete-group': ({ name }) => `delete schedule group ${name}`,
};
