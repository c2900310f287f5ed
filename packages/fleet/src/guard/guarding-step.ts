import { shownName } from '../function-arn.ts';
import { inWords, type Change } from '../plan/change.ts';
import type { GuardedAlias } from './guarded-function.ts';
import type { GuardingPlan } from './plan-guarding.ts';

/** One thing that is done to a function whose code is guarded, or whose guard is taken out. */
export type GuardingStep =
  | { readonly kind: 'upload' }
  | { readonly kind: 'publish' }
  /** Pings the version that was published. */
  | { readonly kind: 'ping-version' }
  | { readonly kind: 'ping'; readonly qualifier: string | null }
  | { readonly kind: 'move'; readonly alias: GuardedAlias }
  | { readonly kind: 'schedule'; readonly change: Change };

/** What a plan does, in this order. Performs no I/O. */
export function guardingSteps({ function: one, undo, code, aliases, warming }: GuardingPlan): readonly GuardingStep[] {
  const schedules = warming.changes.map((change) => ({ kind: 'schedule', change }) as const);
  const isChanged = code.changes.length > 0;
  const ping = (qualifier: string | null): readonly GuardingStep[] => (undo ? [] : [{ kind: 'ping', qualifier }]);
  const version: readonly GuardingStep[] = [{ kind: 'publish' }, ...(undo ? [] : [{ kind: 'ping-version' } as const])];
  const moves = aliases.flatMap((alias): readonly GuardingStep[] => [{ kind: 'move', alias }, ...ping(alias.name)]);
  const changes: readonly GuardingStep[] = [
    { kind: 'upload' },
    ...(one.qualifiers.includes(null) ? ping(null) : []),
    ...(aliases.length === 0 ? [] : [...version, ...moves]),
  ];
  // Pings must not outlive the guard that answers them.
  if (undo) return [...schedules, ...(isChanged ? changes : [])];
  // Nothing is scheduled that was not seen to answer, whoever put the guard in.
  const before = isChanged ? changes : schedules.length > 0 ? one.qualifiers.flatMap(ping) : [];
  return [...before, ...schedules];
}

/**
 * A step in words, as what is to be done.
 *
 * @param version that was published; before that it has no number
 */
export function stepInWords(step: GuardingStep, plan: GuardingPlan, version?: string): string {
  const write = WORDS[step.kind] as (one: GuardingStep, plan: GuardingPlan, version?: string) => string;
  return write(step, plan, version);
}

type Words = {
  readonly [Kind in GuardingStep['kind']]: (
    step: Extract<GuardingStep, { readonly kind: Kind }>,
    plan: GuardingPlan,
    version?: string,
  ) => string;
};

const WORDS: Words = {
  upload: (_, { function: { name }, code, undo }) => {
    const files = code.changes.map(({ file }) => file).join(', ');
    return `upload the code of ${name} with ${files} ${undo ? 'as it was before' : 'guarded'}`;
  },
  publish: (_, { function: { name } }) => `publish a version of ${name}`,
  'ping-version': (_, { function: { name } }, version) =>
    `send ${version === undefined ? 'the version' : shownName(name, version)} two pings`,
  ping: ({ qualifier }, { function: { name } }) => `send ${shownName(name, qualifier)} two pings`,
  move: ({ alias }, { function: { name } }, version) =>
    `move ${shownName(name, alias.name)} from version ${alias.version} to ${version ?? 'it'}`,
  schedule: ({ change }) => inWords(change),
};
