/** How work stands in the table of results. The invoker writes the first, the state machine one of the others. */
export type RowStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';

/**
 * One piece of work in the table of results, which is the truth about it. The names are those of the item's attributes,
 * because the state machine writes some of them.
 */
export interface Row {
  /** Partition key; what a flow knows as `executionId`. */
  readonly pk: string;
  readonly job: string;
  readonly status: RowStatus;
  /** Name of the state machine's execution; who finds the row pending starts the same name again. */
  readonly executionName: string;
  /** Digest of the contact that had it started. Empty: unknown, from another version. */
  readonly owner: string;
  /** From 1. */
  readonly attempt: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly createdAt: number;
  /** When the machine must have ended, in milliseconds since 1970-01-01 UTC. */
  readonly overdueAt: number;
  /** When the row counts as gone, in seconds since 1970-01-01 UTC, as DynamoDB's time to live wants it. */
  readonly expiresAt: number;
  /** JSON text of what the work gave; only of a success. */
  readonly result?: string;
  /** Names of the optional steps that failed, joined by ", "; only where there are optional steps. */
  readonly missing?: string;
  /** The name of the error; only of a failure. */
  readonly error?: string;
  /** What the error said; only of a failure. It may repeat what a caller said, so it is answered and logged nowhere. */
  readonly cause?: string;
  /** When the outcome was known, in ISO 8601. */
  readonly finishedAt?: string;
}
