import { shownName } from '../function-arn.ts';
import { inWords } from '../plan/change.ts';
import type { GuardingPlan } from './plan-guarding.ts';

/** What a plan does, a line for each step, in its order. Performs no I/O. */
export function guardingInWords({
  function: { name, qualifiers },
  undo,
  code,
  aliases,
  warming,
}: GuardingPlan): readonly string[] {
  const schedules = warming.changes.map(inWords);
  if (code.changes.length === 0) return schedules;
  const files = code.changes.map(({ file }) => file).join(', ');
  const isCalledItself = qualifiers.includes(null);
  const published = [
    'publish a version',
    ...(undo ? [] : ['send the version two pings, and go on only where it answers both']),
    ...aliases.map((alias) => `move ${shownName(name, alias.name)} from version ${alias.version} to it`),
  ];
  const steps = [
    `upload the code of ${name} with ${files} ${undo ? 'as it was before' : 'guarded'}`,
    ...(isCalledItself && !undo ? [`send ${name} two pings, and go on only where it answers both`] : []),
    ...(aliases.length === 0 ? [] : published),
  ];
  // Pings must not outlive the guard that answers them.
  return undo ? [...schedules, ...steps] : [...steps, ...schedules];
}
