import { applyEdits, type Edit as TextEdit } from 'jsonc-parser';
import { jsonTree } from '../locate/json-tree.ts';
import { collide } from './collide.ts';
import type { Edit, Fix } from './fix.ts';
import { textEditsOf, type ParsedText } from './text-edit.ts';

/**
 * Turns a fix into changes of a text, all of them or none; its places are those of the document before any of them. Undefined
 * where one of them cannot be made.
 */
export function textEditsOfFix(parsed: ParsedText, { edits }: Fix): readonly TextEdit[] | undefined {
  const changes: TextEdit[] = [];
  for (const edit of edits) {
    const own = textEditsOf(parsed, edit);
    if (own === undefined) return undefined;
    if (own.some((one) => changes.some((other) => collide(one, other)))) return oneAfterAnother(parsed, edits);
    changes.push(...own);
  }
  return changes;
}

/**
 * Changes that touch each other are made in turn, and come out as one. What goes away goes last, from the end to the start, so
 * that no place moves before it is changed.
 */
function oneAfterAnother(parsed: ParsedText, edits: readonly Edit[]): readonly TextEdit[] | undefined {
  const offsetOf = (edit: Edit): number => textEditsOf(parsed, edit)?.[0]?.offset ?? 0;
  const removals = edits.filter(({ value }) => value === undefined);
  const inTurn = [
    ...edits.filter(({ value }) => value !== undefined),
    ...removals.toSorted((one, other) => offsetOf(other) - offsetOf(one)),
  ];
  let current = parsed;
  for (const edit of inTurn) {
    const changes = textEditsOf(current, edit);
    if (changes === undefined) return undefined;
    const text = applyEdits(current.text, [...changes]);
    const root = jsonTree(text);
    if (root === undefined) return undefined;
    current = { ...current, text, root };
  }
  return difference(parsed.text, current.text);
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [{ offset: start, length: before.length - start - end, content: after.slice(start, after.length - end) }];
}
