import type { CallEvent } from '../step/call-event.ts';

/** A time in which the caller hears something, or it is their turn. */
export interface Sound {
  readonly at: number;
  readonly until: number;
}

/** Something that the call waits for. It has begun, and its end is known unless something cuts it short. */
export interface Awaited {
  /** When it ends; infinite where only something in the background ends it. */
  readonly endsAt: number;
  /** What the caller hears of it, in order. */
  readonly sounds: readonly Sound[];
  /** Ends it: writes it down, and gives what the call is told. Missing where it has no end of its own. */
  readonly end?: () => CallEvent;
  /** Cuts it short at a time before its end: writes down what there was of it. */
  readonly cut: (at: number) => void;
}
