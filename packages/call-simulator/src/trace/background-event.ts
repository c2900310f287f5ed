import type { JsonObject } from '@warmline/flow-json';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';

/** What happens around functions that run while the flow goes on; times in virtual milliseconds since the call began. */
export type BackgroundEvent = StartedEvent | FinishedEvent | LoadedEvent | WaitedEvent | InterruptedEvent;

/** A function began to run in the background, or was tried again there. */
export interface StartedEvent {
  readonly type: 'started';
  readonly at: number;
  readonly block: string;
  readonly function: string;
  readonly invocationId: string;
  readonly attempt: number;
  readonly cold: boolean;
  readonly parameters: JsonObject;
}

/** A function in the background came to its end. */
export interface FinishedEvent {
  readonly type: 'finished';
  readonly at: number;
  /** The block that started it. */
  readonly block: string;
  readonly function: string;
  readonly invocationId: string;
  readonly attempt: number;
  readonly outcome: InvocationOutcome;
  /** How long it took, latency included. */
  readonly functionMilliseconds: number;
  /** False where Connect had given it up before: its success or failure goes unseen. */
  readonly seen: boolean;
}

/** The flow asked for what a function in the background gave. */
export interface LoadedEvent {
  readonly type: 'loaded';
  readonly at: number;
  readonly block: string;
  readonly invocationId: string;
  /** Null where no function was started under that id. */
  readonly function: string | null;
  readonly result: 'answered' | 'failed' | 'in-progress' | 'unknown';
  /** How long the outcome had been there; null where there was none. */
  readonly readyMilliseconds: number | null;
}

/** A Wait lasted from `at` to `until`. */
export interface WaitedEvent {
  readonly type: 'waited';
  readonly at: number;
  readonly until: number;
  readonly block: string;
  /** The functions that it waited for. */
  readonly functions: readonly string[];
  /** Name of the branch that ended it; null where the call ended first. */
  readonly end: string | null;
}

/** A Wait ended, and with it what its Continue branch was doing. */
export interface InterruptedEvent {
  readonly type: 'interrupted';
  readonly at: number;
  /** The block that was cut short. */
  readonly block: string;
  readonly wait: string;
  /** Name of the branch that ended the Wait. */
  readonly by: string;
}
