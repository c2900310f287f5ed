import type { Row } from './row.ts';

/** What became of writing a row: written, or not, because another one is there. */
export type Put =
  | { readonly written: true }
  /** `found` is missing when the other row went away meanwhile. */
  | { readonly written: false; readonly found: Row | undefined };

/** The table of results. Both calls reject when they have no answer within the milliseconds they are given. */
export interface ResultsTable {
  /** The row of that key as it is now, not as it was a moment ago. It may have expired. */
  readonly get: (pk: string, withinMilliseconds: number) => Promise<Row | undefined>;
  /**
   * Writes a row, in one step with making sure that none is there; or, with `replacing`, that the one that is there still has
   * that one's status and execution.
   */
  readonly put: (row: Row, replacing: Row | undefined, withinMilliseconds: number) => Promise<Put>;
}
