import { isPromptPath } from '../flow/prompts.ts';
import type { BlockName } from '../naming/block-name.ts';
import type { Rewording, ValueChange } from './flow-diff.ts';
import { wordChanges } from './word-changes.ts';

/** The changes of a block's values, prompts that were reworded apart. */
export interface Told {
  readonly reworded: readonly Rewording[];
  readonly values: readonly ValueChange[];
}

/**
 * Tells prompts that were reworded from other changes. A text that became SSML, or the other way round, is one too; one that
 * a recording replaced is not.
 */
export function tellRewordings(block: BlockName, changes: readonly ValueChange[]): Told {
  const byPath = new Map(changes.map((change) => [change.path, change]));
  const reworded: Rewording[] = [];
  const told = new Set<ValueChange>();
  for (const change of changes.filter(({ path, after }) => isPromptPath(path) && typeof after === 'string')) {
    const former = change.before === undefined ? byPath.get(otherForm(change.path)) : change;
    if (typeof former?.before !== 'string' || typeof change.after !== 'string') continue;
    if (former !== change && former.after !== undefined) continue;
    reworded.push({
      block,
      path: change.path,
      ...(former === change ? {} : { pathBefore: former.path }),
      before: former.before,
      after: change.after,
      words: wordChanges(former.before, change.after),
    });
    told.add(change).add(former);
  }
  return { reworded, values: changes.filter((change) => !told.has(change)) };
}

/** A prompt is written in one of two forms. */
function otherForm(path: string): string {
  return path.endsWith('Text') ? path.replace(/Text$/, 'SSML') : path.replace(/SSML$/, 'Text');
}
