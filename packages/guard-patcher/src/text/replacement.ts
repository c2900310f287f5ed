/** A piece of a source, and what comes into its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The source with pieces replaced that do not overlap. Performs no I/O. */
export function replaced(source: string, replacements: readonly Replacement[]): string {
  return replacements
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: piece }) => text.slice(0, from) + piece + text.slice(to), source);
}

/** What makes of the changed source the one that was there before. Performs no I/O. */
export function inverseOf(source: string, replacements: readonly Replacement[]): readonly Replacement[] {
  let shift = 0;
  return replacements
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to, text }) => {
      const back = { from: from + shift, to: from + shift + text.length, text: source.slice(from, to) };
      shift += text.length - (to - from);
      return back;
    });
}
