/** The line break that a place of a source uses: that of its line, else of the line before, else a line feed. Performs no I/O. */
export function lineBreakAt(source: string, at: number): string {
  const next = /\r\n|\n|\r/.exec(source.slice(at));
  if (next !== null) return next[0];
  return /(\r\n|\n|\r)[^\r\n]*$/.exec(source.slice(0, at))?.[1] ?? '\n';
}

/** The white space that the line of a place begins with. A byte-order mark is none. Performs no I/O. */
export function indentAt(source: string, at: number): string {
  const begin = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  return /^\uFEFF?([ \t]*)/.exec(source.slice(at === 0 ? 0 : begin, at))?.[1] ?? '';
}

/** What the source goes in by from one level to the next: a tab, or as many spaces as the first line that is indented. Performs no I/O. */
export function indentUnit(source: string): string {
  const first = /^([ \t]+)(?![ \t*])\S/m.exec(source)?.[1];
  if (first === undefined) return '  ';
  return first.startsWith('\t') ? '\t' : first;
}

/** Where the line of a place ends, its line break not counted. Performs no I/O. */
export function endOfLine(source: string, at: number): number {
  const rest = /[\r\n]/.exec(source.slice(at));
  return rest === null ? source.length : at + rest.index;
}

/** The line of an offset, counted from 1. Performs no I/O. */
export function lineAt(source: string, at: number): number {
  return source.slice(0, at).split(/\r\n|\n|\r/).length;
}
