import type { InvocationOutcome } from '../step/invocation-outcome.ts';

/** What happens to work behind a state machine. `block` is the block of the flow that led to it. */
export type ExecutionEvent =
  ExecutionStartedEvent | ExecutionCalledEvent | ExecutionEndedEvent | ExecutionReportedEvent;

/** How an execution stands. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** The state machine began to work. */
export interface ExecutionStartedEvent {
  readonly type: 'execution-started';
  readonly at: number;
  readonly block: string;
  /** Name of the integration. */
  readonly job: string;
  /** Name of the execution. */
  readonly execution: string;
}

/** The state machine called a function. */
export interface ExecutionCalledEvent {
  readonly type: 'execution-called';
  readonly at: number;
  readonly until: number;
  readonly block: string;
  readonly job: string;
  readonly execution: string;
  /** Name of the state. */
  readonly state: string;
  readonly function: string;
  readonly cold: boolean;
  readonly outcome: InvocationOutcome;
}

/** The state machine came to its end. */
export interface ExecutionEndedEvent {
  readonly type: 'execution-ended';
  readonly at: number;
  readonly block: string;
  readonly job: string;
  readonly execution: string;
  readonly status: Exclude<ExecutionStatus, 'RUNNING'>;
  /** Name of the error; null where there is none. */
  readonly error: string | null;
  readonly milliseconds: number;
}

/** The flow was told how the work stands. */
export interface ExecutionReportedEvent {
  readonly type: 'execution-reported';
  readonly at: number;
  readonly block: string;
  /** Name of the function that reported it. */
  readonly function: string;
  readonly job: string;
  readonly status: ExecutionStatus;
  /** A word for why it did not succeed; empty otherwise. */
  readonly failure: string;
  /** How old the result is, in seconds; null without one. */
  readonly ageSeconds: number | null;
}
