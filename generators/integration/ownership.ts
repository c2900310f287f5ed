/** Who may write a file again: "yours" is written once, "ours" is rewritten after the specification changed. */
export type Owner = 'yours' | 'ours';

/** What makes a first line say that the file is ours. Files of every earlier version carry it, so it never changes. */
const OURS_TAG = 'Ours: "warmline sync" rewrites this file';

/** The first line of every file that is ours, behind the mark of a comment. */
export const OURS_NOTICE = `${OURS_TAG} from integration.json. Change that file instead.`;

/** Tells whose a file is by its first line. */
export function ownerOf(text: string): Owner {
  return firstLine(text).includes(OURS_TAG) ? 'ours' : 'yours';
}

/** True where the notice stands further down, so that nobody would see it. */
export function hidesNotice(text: string): boolean {
  return ownerOf(text) === 'yours' && text.includes(OURS_TAG);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
