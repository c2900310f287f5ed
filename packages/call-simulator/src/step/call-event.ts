import type { InvocationOutcome } from './invocation-outcome.ts';

/** What happens to a call from outside. `at` is in virtual milliseconds since the call began, and never goes back. */
export type CallEvent =
  | { readonly type: 'began'; readonly at: number }
  /** A prompt has been played to its end. */
  | { readonly type: 'spoken'; readonly at: number }
  /** The caller's turn is over; null where the caller pressed nothing. */
  | { readonly type: 'answered'; readonly at: number; readonly keys: string | null }
  /** Connect stopped waiting for a function: it returned, or (`seen` false) the time was up first. */
  | { readonly type: 'returned'; readonly at: number; readonly seen: boolean; readonly outcome: InvocationOutcome }
  | { readonly type: 'hung-up'; readonly at: number };
