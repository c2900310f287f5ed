import type { WordChange } from '../word-changes.ts';

/** Longest stretch of a prompt that stayed which is shown whole. */
const MOST_SAME = 120;

/** Longest stretch that went or came which is shown whole. */
const MOST_CHANGED = 600;

/** What is shown of the beginning and of the end of a longer stretch. */
const KEPT = 50;

/** A reworded prompt with long stretches cut in their middle, so that a change in it is found. */
export function shortened(words: readonly WordChange[]): readonly WordChange[] {
  if (words.length === 1 && words[0]?.kind === 'same') return words.map((word) => cut(word, MOST_CHANGED));
  return words.map((word) => cut(word, word.kind === 'same' ? MOST_SAME : MOST_CHANGED));
}

/** A character of two code units is never halved. */
function cut(word: WordChange, most: number): WordChange {
  if (word.text.length <= most) return word;
  const kept = word.kind === 'same' ? KEPT : most / 2;
  const beginning = word.text.slice(0, kept).replace(/[\uD800-\uDBFF]$/, '');
  const end = word.text.slice(-kept).replace(/^[\uDC00-\uDFFF]/, '');
  return { ...word, text: `${beginning} … ${end}` };
}
