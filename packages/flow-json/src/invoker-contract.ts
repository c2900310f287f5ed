/**
 * What a flow and the function that starts and checks long work say to each other. `@warmline/async-invoker` says the same, since
 * neither imports the other; a test of the repository holds the two together.
 */

/** Parameters that the flow sets beside those of the work. Work has no parameters of these names. */
export const INVOKER_PARAMETERS = {
  /** Which execution to report on. Absent: start one. */
  executionId: 'executionId',
  /** Which attempt to start, from 1. Default: 1. A job that failed is started again only with the next one. */
  attempt: 'executionAttempt',
  /** The turn that the last answer gave. Default: 0. */
  turn: 'executionTurn',
  /** In every so many turns `comfort` is "true". Default: as the function is set up. */
  comfortEvery: 'comfortEvery',
} as const;

/** How an execution stands. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/**
 * What every start and check answers: texts, and the result under its own key, so that no output can be taken for a status.
 * `Result` is what the work gives.
 */
export interface InvokerAnswer<Result = unknown> {
  readonly executionId: string;
  readonly status: ExecutionStatus;
  /** The attempt of the execution, from "1". */
  readonly attempt: string;
  /** How often the flow has checked, from "0" at the start. */
  readonly turn: string;
  /** "true" in every so many turns of running work: say something to the caller. */
  readonly comfort: 'true' | 'false';
  /** Why it did not succeed, in a word that a flow can branch on; empty otherwise. */
  readonly failure: string;
  /** The error's own name, for example that of the function's exception; empty otherwise. */
  readonly error: string;
  /** Seconds since the result was made; only with one. */
  readonly ageSeconds?: string;
  /** What the work gave; only of a success. */
  readonly result?: Result;
}

/** The key of an answer under which the result stands. */
export const RESULT_KEY = 'result' satisfies keyof InvokerAnswer;

/** Where the result of finished work stands in the flow after a check. */
export const INVOKER_RESULT = `$.External.${RESULT_KEY}`;
