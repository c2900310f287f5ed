/** A text that is put in at an offset (UTF-16 code units); nothing is ever taken out, so that taking it out again restores the rest. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The source with the insertions made. Performs no I/O. */
export function inserted(source: string, insertions: readonly Insertion[]): string {
  const ordered = insertions.toSorted((one, other) => one.at - other.at);
  const ends = [...ordered.map(({ at }) => at), source.length];
  const pieces = ordered.map(({ at, text }, index) => text + source.slice(at, ends[index + 1]));
  return source.slice(0, ends[0]) + pieces.join('');
}
