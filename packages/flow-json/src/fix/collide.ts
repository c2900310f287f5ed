import type { Edit as TextEdit } from 'jsonc-parser';

/** Two changes of a text collide where they overlap, or where one puts something in at an end of the other. */
export function collide(one: TextEdit, other: TextEdit): boolean {
  const [first, second] = one.offset <= other.offset ? [one, other] : [other, one];
  const end = first.offset + first.length;
  return first.length === 0 || second.length === 0 ? second.offset <= end : second.offset < end;
}
