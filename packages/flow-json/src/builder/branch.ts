/** A branch of the flow: a function that says what happens in it, to a call of its own. */
export type Branch<Call> = (call: Call) => void;

export interface Naming {
  /** Identifier of the block, up to 50 characters. Default: made from what the block does. */
  readonly name?: string;
}

/** For blocks whose failure the caller would not notice. */
export interface QuietFailure<Call = never> extends Naming {
  /** Taken on failure. Default: the flow goes on, because the caller would not notice. */
  readonly onFailure?: Branch<Call>;
}

/** For blocks whose failure the caller would feel. */
export interface LoudFailure<Call = never> extends Naming {
  /** Taken on failure. */
  readonly onFailure: Branch<Call>;
}
