import type { Edit as TextEdit } from 'jsonc-parser';
import { collide } from './collide.ts';

/** Changes of one text of which no two collide, in the order of their places. */
export interface DisjointChanges {
  /** Takes changes that belong together: all of them, or none where one collides with what was taken before. */
  readonly take: (changes: readonly TextEdit[]) => boolean;
  /** The text with all that was taken. Cost grows with the text, not with the text times the changes. */
  readonly applyTo: (text: string) => string;
}

/** Gathers changes. What was taken is kept in order, so that a new one needs a look at its two neighbours alone. */
export function disjointChanges(): DisjointChanges {
  const taken: TextEdit[] = [];
  return {
    take: (changes) => {
      if (changes.some((change) => isTaken(change))) return false;
      for (const change of changes) taken.splice(placeOf(change), 0, change);
      return true;
    },
    applyTo: (text) => {
      let from = 0;
      const pieces = taken.flatMap(({ offset, length, content }) => {
        const before = text.slice(from, offset);
        from = offset + length;
        return [before, content];
      });
      return [...pieces, text.slice(from)].join('');
    },
  };

  function isTaken(change: TextEdit): boolean {
    const place = placeOf(change);
    return [taken[place - 1], taken[place]].some((neighbour) => neighbour !== undefined && collide(neighbour, change));
  }

  /** Behind everything that begins no later. */
  function placeOf({ offset }: TextEdit): number {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((taken[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
