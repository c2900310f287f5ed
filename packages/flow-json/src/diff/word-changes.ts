import { diffWordsWithSpace } from 'diff';

/** A stretch of a prompt that stayed, went, or came. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Changed words and spaces beyond which two prompts are called different altogether, so that no text makes the comparison slow. */
const MOST_EDITS = 200;

/** The part of the longer prompt that must have stayed for a word by word account to read better than both whole. */
const LEAST_KEPT = 0.25;

/**
 * The change from one prompt to another, word by word: what stayed or went is the old prompt, what stayed or came the new
 * one. Neighbouring changes are drawn together, what went before what came. Performs no I/O.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const changes = drawnTogether(
    (parts ?? []).map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
  const kept = changes.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return kept < LEAST_KEPT * Math.max(before.length, after.length) ? stretch(before, after) : changes;
}

/** A space or a comma that happens to stay between two changed words belongs to both changes. */
function drawnTogether(changes: readonly WordChange[]): readonly WordChange[] {
  const drawn: WordChange[] = [];
  let [removed, added] = ['', ''];
  changes.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed + added !== '' && index < changes.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      removed += text;
      added += text;
    } else {
      drawn.push(...stretch(removed, added), { kind, text });
      [removed, added] = ['', ''];
    }
  });
  return [...drawn, ...stretch(removed, added)];
}

function stretch(removed: string, added: string): WordChange[] {
  return [
    ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
    ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
  ];
}
