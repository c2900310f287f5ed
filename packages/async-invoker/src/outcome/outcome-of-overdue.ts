import type { Description } from '../machine/executions.ts';
import type { Row } from '../table/row.ts';
import { failureOf } from './failure-of.ts';
import { failed, type Outcome } from './outcome.ts';

/**
 * How work stands that the table still calls pending when its time is over, by what Step Functions says of it. No word of Step
 * Functions makes it a success: then the machine would have written a result.
 */
export function outcomeOfOverdue(row: Row, description: Description | 'unknown' | 'throttled', now: number): Outcome {
  if (description === 'throttled') return { status: 'RUNNING' };
  if (description === 'unknown') return isSettled(row, now) ? failed('never-started') : { status: 'RUNNING' };
  const { status, error, cause } = description;
  switch (status) {
    case 'RUNNING':
      return { status };
    case 'SUCCEEDED':
      return failed('result-lost');
    case 'FAILED':
      return failed(failureOf(error, cause), error);
    case 'TIMED_OUT':
      return failed('timed-out', error);
    case 'ABORTED':
      return failed('aborted', error);
  }
}

/** The same of an Express machine, of which nobody can ask. */
export function outcomeOfOverdueExpress(row: Row, now: number): Outcome {
  return isSettled(row, now) ? failed('timed-out') : { status: 'RUNNING' };
}

/**
 * A machine's own time begins when it starts, a little after the row was written; and Step Functions may not know an execution
 * for some seconds after it started (aws-facts 4.2).
 */
const SETTLING_MILLISECONDS = 10_000;

function isSettled({ overdueAt }: Row, now: number): boolean {
  return now >= overdueAt + SETTLING_MILLISECONDS;
}
