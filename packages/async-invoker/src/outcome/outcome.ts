import type { ExecutionStatus } from '../answer.ts';
import type { Failure } from '../failures.ts';

/** How a piece of work stands. */
export type Outcome =
  | { readonly status: 'RUNNING' }
  | {
      readonly status: 'SUCCEEDED';
      /** What the work gave; with optional steps, `missing` names those that failed. */
      readonly result: Readonly<Record<string, unknown>>;
      /** Whole seconds since it was made. */
      readonly ageSeconds: number;
    }
  | Failed;

/** Work that did not succeed. */
export interface Failed {
  readonly status: Exclude<ExecutionStatus, 'RUNNING' | 'SUCCEEDED'>;
  readonly failure: Failure;
  /** The error's own name; empty where it has none. */
  readonly error: string;
}

/** Work that did not succeed for that reason; the status follows from it. */
export function failed(failure: Failure, error = ''): Failed {
  return { status: STATUS[failure] ?? 'FAILED', failure, error: error.slice(0, LONGEST_ERROR_NAME) };
}

const STATUS: Partial<Record<Failure, Failed['status']>> = { 'timed-out': 'TIMED_OUT', aborted: 'ABORTED' };

/** Step Functions cuts names here too (aws-facts 4.2). */
const LONGEST_ERROR_NAME = 256;
