import { parameterAt } from '../catalogue/parameter-at.ts';
import { isJsonObject } from '../json.ts';
import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';
import { isInvocationId, readsIn, type Read } from './reads-in.ts';

/** The blocks that save the id of the latest start in the attribute that a path reads. */
export function saversOf(facts: Facts, [root = '', key = '']: Read): readonly Block[] {
  return savers(facts).get(`${root}.${key}`) ?? [];
}

/** The types that set attributes: under which root they are read, and the parameter that maps keys to values. */
const SAVING: ReadonlyMap<string, { readonly root: string; readonly parameter: string }> = new Map([
  ['UpdateContactAttributes', { root: 'Attributes', parameter: 'Attributes' }],
  ['UpdateFlowAttributes', { root: 'FlowAttributes', parameter: 'FlowAttributes' }],
]);

/** By root and key. */
const savers = perFacts(({ blocks }): ReadonlyMap<string, readonly Block[]> => {
  const found = new Map<string, Block[]>();
  for (const block of blocks) {
    const saving = SAVING.get(block.action.Type);
    if (saving === undefined || !block.reads().some(isInvocationId)) continue;
    const values = parameterAt(block.action, saving.parameter);
    for (const [key, value] of Object.entries(isJsonObject(values) ? values : {})) {
      if (!readsIn(value).some(isInvocationId)) continue;
      const known = found.get(`${saving.root}.${key}`);
      if (known === undefined) found.set(`${saving.root}.${key}`, [block]);
      else known.push(block);
    }
  }
  return found;
});
