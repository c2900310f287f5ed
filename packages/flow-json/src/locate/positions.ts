/** A stretch of a text as editors count: lines and columns from 1, columns in UTF-16 code units, the end behind the last. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns places in a text into lines and columns; lines end with LF, CR LF or CR. */
export function regionsIn(text: string): (from: number, to: number) => Region {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);

  return (from, to) => {
    const first = lineOf(starts, from);
    const last = lineOf(starts, to);
    return {
      line: first + 1,
      column: from - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: to - (starts[last] ?? 0) + 1,
    };
  };
}

/** The line that a place is in, by halves. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
