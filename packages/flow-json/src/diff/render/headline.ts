import { changesMeaning, countChanges } from '../count-changes.ts';
import type { FlowDiff } from '../flow-diff.ts';

/** A diff in one line: `1 block added, 2 prompts reworded; 3 blocks renamed`. */
export function diffHeadline(diff: FlowDiff): string {
  const counts = countChanges(diff);
  const meaning = [
    ...(counts.start > 0 ? ['another start'] : []),
    ...counted(counts.added, 'block', 'added'),
    ...counted(counts.removed, 'block', 'removed'),
    ...counted(counts.changed, 'block', 'changed'),
    ...counted(counts.reworded, 'prompt', 'reworded'),
    ...counted(counts.rewired, 'branch', 'rewired'),
    ...counted(counts.reordered, 'block', 'with its conditions in another order'),
    ...counted(counts.settings, 'setting', 'changed'),
  ];
  const beside = [...counted(counts.renamed, 'block', 'renamed'), ...counted(counts.untaken, 'untaken way', 'rewired')];
  return [changesMeaning(diff) ? meaning.join(', ') : 'no change in meaning', ...beside].join('; ');
}

function counted(count: number, what: string, happened: string): readonly string[] {
  if (count === 0) return [];
  return [`${count} ${count === 1 ? what : plural(what)} ${happened}`];
}

function plural(what: string): string {
  return what.endsWith('ch') ? `${what}es` : `${what}s`;
}
