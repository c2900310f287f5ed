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
  'create-role': ({ name, account }) => ({ kind: 'delete-role', name, account }),
  'put-role-policy': ({ name, policy, before }) =>
    before === null
      ? { kind: 'delete-role-policy', name, policy }
      : { kind: 'put-role-policy', name, policy: before, before: policy },
  'delete-role-policy': ({ name, policy }) => ({ kind: 'put-role-policy', name, policy, before: null }),
  'delete-role': ({ name, account }) => ({ kind: 'create-role', name, account }),
  'create-group': ({ name }) => ({ kind: 'delete-group', name }),
  'create-schedule': ({ schedule }) => ({ kind: 'delete-schedule', schedule }),
  'update-schedule': ({ schedule, before }) => ({ kind: 'update-schedule', schedule: before, before: schedule }),
  'delete-schedule': ({ schedule }) => ({ kind: 'create-schedule', schedule }),
  // A group goes slowly, and its name is not free before it is gone.
  'delete-group': () => undefined,
};
