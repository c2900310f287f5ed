/** A name that is given when it is first used, and that tells whether it was. */
export interface NameWhenUsed {
  readonly use: () => string;
  /** The name; undefined where nobody used it. */
  readonly used: () => string | undefined;
}

/** Puts off giving a name until somebody uses it. */
export function nameWhenUsed(give: () => string): NameWhenUsed {
  let name: string | undefined;
  return { use: () => (name ??= give()), used: () => name };
}
