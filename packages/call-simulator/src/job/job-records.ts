import type { Description } from '@warmline/async-invoker';
import { createResultsJournal, type ResultsJournal } from './results-journal.ts';

/** What a job leaves behind when a call is over: its table of results, and its executions. Calls may share it. */
export interface JobRecords {
  readonly table: ResultsJournal;
  /** By the executions' names. */
  readonly executions: Map<string, ExecutionRecord>;
}

/** An execution that was run, ahead of the call. Times are milliseconds since 1970-01-01 UTC. */
export interface ExecutionRecord {
  readonly input: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** How it stands once it has ended. */
  readonly end: Description;
}

/**
 * Makes the records of a job of which nothing was ever done.
 *
 * @example
 * const records = createJobRecords();
 * // The second call begins ten minutes later, and hears what the first one had looked up.
 * await playCall({ flow, functions: { 'order-status-invoker': openJob({ template, name: 'order-status', records }) } });
 */
export function createJobRecords(): JobRecords {
  return { table: createResultsJournal(), executions: new Map() };
}
