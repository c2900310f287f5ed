/** What is wrong with one value, as the rest of a sentence about it, and what to do. */
export interface ValueProblem {
  readonly problem: string;
  readonly hint: string;
  /** The value that was surely meant; null: leave it out. Absent where somebody has to decide. */
  readonly meant?: string | null;
  /** The service may take it all the same: the bound is an assumption, or published flows are beyond it. Default: it does not. */
  readonly doubtful?: true;
}
