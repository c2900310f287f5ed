import type { ExecutionEndedEvent, ExecutionReportedEvent, ExecutionStartedEvent } from './execution-event.ts';
import { length, line, type Told } from './told.ts';
import type { InvokedEvent, Trace } from './trace.ts';

/** Work that begins behind its state machine. */
export function tellExecutionStarted({ at, job }: ExecutionStartedEvent): readonly Told[] {
  return [line(at, '⇢', `${job} starts behind its state machine`)];
}

/** Work that ends behind its state machine. */
export function tellExecutionEnded({ at, job, status, error, milliseconds }: ExecutionEndedEvent): readonly Told[] {
  const why = error === null ? '' : `: ${error}`;
  return [line(at, '⇠', `${job} ${ENDS[status]} after ${length(milliseconds)}${why}`)];
}

const ENDS: Readonly<Record<ExecutionEndedEvent['status'], string>> = {
  SUCCEEDED: 'is ready',
  FAILED: 'failed',
  TIMED_OUT: 'ran out of time',
  ABORTED: 'was stopped',
};

/** What the flow was told by an invocation of how work stands; empty where it was told nothing. */
export function reportIn({ events }: Trace, { function: name, at, until }: InvokedEvent): string {
  const report = events.find(
    (event) => event.type === 'execution-reported' && event.function === name && event.at >= at && event.at <= until,
  );
  return report?.type === 'execution-reported' ? `: ${wordsOf(report)}` : '';
}

function wordsOf({ status, failure, ageSeconds }: ExecutionReportedEvent): string {
  if (status === 'RUNNING') return 'still running';
  if (status !== 'SUCCEEDED') return `${status}, ${failure}`;
  return ageSeconds === null ? 'done' : `done ${ageSeconds} s ago`;
}
