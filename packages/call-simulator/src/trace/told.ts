/** A line of a transcript. */
export interface Told {
  /** Where it belongs, in milliseconds since the call began. */
  readonly at: number;
  readonly line: string;
  /** When the sound ends that it tells of. */
  readonly soundUntil?: number;
}

/** A line with its time and a sign. */
export function line(at: number, sign: string, text: string): Told {
  return { at, line: `${length(at).padStart(7)}  ${sign} ${text}` };
}

/** A line of what the caller has no part in: it stands further in, without a time. */
export function aside(at: number, text: string): Told {
  return { at, line: `${' '.repeat(11)}${text}` };
}

/** Items in brackets, with a space before; nothing where there are none. */
export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : ` (${items.join(', ')})`;
}

/** A time in seconds. */
export function length(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
