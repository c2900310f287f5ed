/** How one invocation of a function ends, seen by Lambda. */
export type InvocationOutcome =
  /** The response is the text that Lambda sends: JSON. */
  | { readonly kind: 'answered'; readonly response: string }
  | { readonly kind: 'failed'; readonly error: FunctionError }
  /** Lambda ended the function at its own time-out. */
  | { readonly kind: 'timed-out'; readonly functionSeconds: number }
  /** Nothing was left that could ever make the function answer; Lambda ends it at its time-out. */
  | { readonly kind: 'hung'; readonly why: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'not-found' };

/** An error as Lambda reports it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
}
