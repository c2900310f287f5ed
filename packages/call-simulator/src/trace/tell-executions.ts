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

/** What the flow was told of how work stands. */
export interface Report {
  readonly words: string;
  /** False where work that had been started before is still running. */
  readonly news: boolean;
}

/** What the flow was told by an invocation; undefined where it was told nothing of the kind. */
export function reportIn({ events }: Trace, { function: name, at, until }: InvokedEvent): Report | undefined {
  const during = events.filter((event) => event.at >= at && event.at <= until);
  const report = during.find(
    (event): event is ExecutionReportedEvent => event.type === 'execution-reported' && event.function === name,
  );
  if (report === undefined) return undefined;
  const began = during.some((event) => event.type === 'execution-started' && event.job === report.job);
  return { words: wordsOf(report), news: began || report.status !== 'RUNNING' };
}

function wordsOf({ status, failure, ageSeconds }: ExecutionReportedEvent): string {
  if (status === 'RUNNING') return 'it runs';
  if (status !== 'SUCCEEDED') return `${status}, ${failure}`;
  return ageSeconds === null ? 'done' : `done ${ageSeconds} s ago`;
}
