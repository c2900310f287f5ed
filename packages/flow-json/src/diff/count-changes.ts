import type { FlowDiff } from './flow-diff.ts';

/** How much differs, kind by kind. */
export interface DiffCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly reworded: number;
  readonly rewired: number;
  readonly reordered: number;
  readonly start: 0 | 1;
  readonly settings: number;
  readonly renamed: number;
  readonly untaken: number;
}

/** Counts what differs: blocks, prompts, branches, blocks whose conditions moved, values of the settings, identifiers. */
export function countChanges({ start, ...lists }: FlowDiff): DiffCounts {
  const { added, removed, changed, reworded, rewired, reordered, settings, renamed, untaken } = lists;
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    reworded: reworded.length,
    rewired: rewired.length,
    reordered: reordered.length,
    start: start === undefined ? 0 : 1,
    settings: settings.length,
    renamed: renamed.length,
    untaken: untaken.length,
  };
}

/** Can a call go otherwise than before? Other identifiers, and ways that no call takes, do not count. */
export function changesMeaning(diff: FlowDiff): boolean {
  return Object.values({ ...countChanges(diff), renamed: 0, untaken: 0 }).some((count) => count > 0);
}
