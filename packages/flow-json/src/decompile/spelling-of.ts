import type { Spelling } from '../builder/written.ts';
import type { Action } from '../flow/flow.ts';
import { isSpeltSo, spellingClass, spellingsOf } from './spelling-class.ts';

/**
 * The fewest spellings that write the actions as they are: those of blocks by name first, last the one that holds for all
 * others. Actions that no spelling writes are left out. Performs no I/O.
 */
export function spellingOf(actions: readonly Action[]): readonly Spelling[] {
  let waiting = [...Map.groupBy(actions, spellingClass).values()].map((alike): Alike => ({ one: alike[0], alike }));
  const candidates = distinct([{}, ...waiting.flatMap(({ one }) => (one === undefined ? [] : spellingsOf(one)))]);
  const chosen: { readonly spelling: Spelling; readonly blocks: readonly string[] }[] = [];
  while (waiting.length > 0) {
    const [best, covered] = mostCovering(candidates, waiting);
    if (covered.length === 0) break;
    chosen.push({ spelling: best, blocks: covered.flatMap(({ alike }) => alike.map(({ Identifier }) => Identifier)) });
    waiting = waiting.filter((group) => !covered.includes(group));
  }
  const [general, ...special] = chosen;
  if (general === undefined) return [];
  const byName = special.map(({ spelling, blocks }) => ({ blocks, ...spelling }));
  return Object.keys(general.spelling).length === 0 ? byName : [...byName, general.spelling];
}

/** Actions that are spelt alike, and one of them. */
interface Alike {
  readonly one: Action | undefined;
  readonly alike: readonly Action[];
}

function mostCovering(
  candidates: readonly Spelling[],
  waiting: readonly Alike[],
): readonly [Spelling, readonly Alike[]] {
  let best: readonly [Spelling, readonly Alike[]] = [{}, []];
  let most = 0;
  for (const spelling of candidates) {
    const covered = waiting.filter(({ one }) => one !== undefined && isSpeltSo(one, spelling));
    const count = covered.reduce((sum, { alike }) => sum + alike.length, 0);
    if (count > most) [best, most] = [[spelling, covered], count];
  }
  return best;
}

function distinct(spellings: readonly Spelling[]): readonly Spelling[] {
  return [...new Map(spellings.map((spelling) => [JSON.stringify(spelling), spelling])).values()];
}
