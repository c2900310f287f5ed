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
  /** A function runs in the background, under this id. */
  | { readonly type: 'accepted'; readonly at: number; readonly invocationId: string }
  /** A function cannot be run in the background, because there is none. */
  | { readonly type: 'declined'; readonly at: number }
  | CompletedEvent
  /** A moment has come that a Wait asked to be told of. */
  | { readonly type: 'alarm'; readonly at: number }
  | { readonly type: 'hung-up'; readonly at: number };

/** A function in the background returned, or (`seen` false) its time was up first. It may come at any time of the call. */
export interface CompletedEvent {
  readonly type: 'completed';
  readonly at: number;
  readonly invocationId: string;
  readonly seen: boolean;
  readonly outcome: InvocationOutcome;
}
