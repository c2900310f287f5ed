import type { Change } from '../plan/change.ts';

/** The change that takes another back; undefined where AWS has none. */
export function inverse(change: Change): Change | undefined {
  const invert = INVERSES[change.kind] as (one: Change) => Change | undefined;
  return invert(change);
}

type Inverses = {
  readonly [Kind in Change['kind']]: (change: Extract<Change, { readonly kind: Kind }>) => Change | undefined;
};

const INVERSES: Inverses = {
  'create-role': ({ name, policy }) => ({ kind: 'delete-role', role: { name, arn: '', ours: true, policy } }),
  // A policy that was not there needs no taking back: it lets our own role ping, and nothing pings.
  'put-role-policy': ({ name, policy, before }) =>
    before === null ? undefined : { kind: 'put-role-policy', name, policy: before, before: policy },
  'create-group': ({ name }) => ({ kind: 'delete-group', name }),
  'create-schedule': ({ schedule }) => ({ kind: 'delete-schedule', schedule }),
  'update-schedule': ({ schedule, before }) => ({ kind: 'update-schedule', schedule: before, before: schedule }),
  'delete-schedule': ({ schedule }) => ({ kind: 'create-schedule', schedule }),
  // A group goes slowly, and its name is not free before it is gone.
  'delete-group': () => undefined,
  'delete-role': () => undefined,
};
