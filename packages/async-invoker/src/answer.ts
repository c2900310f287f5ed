import type { Failure } from './failures.ts';

/** How an execution stands. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What every start and check answers: texts, and the result under its own key, so that no output can be taken for a status. */
export interface Answer {
  readonly executionId: string;
  readonly status: ExecutionStatus;
  /** The attempt of the execution, from "1". */
  readonly attempt: string;
  /** How often the flow has checked, from "0" at the start. */
  readonly turn: string;
  /** "true" in every so many turns of running work: say something to the caller. */
  readonly comfort: 'true' | 'false';
  /** Why it did not succeed, in a word that a flow can branch on; empty otherwise. */
  readonly failure: Failure | '';
  /** The error's own name, for example that of the function's exception; empty otherwise. */
  readonly error: string;
  /** Seconds since the result was made; only with one. */
  readonly ageSeconds?: string;
  /** What the work gave; only of a success. */
  readonly result?: Readonly<Record<string, unknown>>;
}
