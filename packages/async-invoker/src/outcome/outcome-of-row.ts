import type { Row } from '../table/row.ts';
import { failureOf } from './failure-of.ts';
import { failed, type Outcome } from './outcome.ts';
import { readResult } from './read-result.ts';

/** How work stands by its row alone, at a time in milliseconds; pending work is running. */
export function outcomeOfRow(row: Row, now: number): Outcome {
  switch (row.status) {
    case 'PENDING':
      return { status: 'RUNNING' };
    case 'FAILED':
      return failed(failureOf(row.error, row.cause), row.error);
    case 'SUCCEEDED': {
      const read = readResult(row);
      return read.ok ? { status: 'SUCCEEDED', result: read.result, ageSeconds: ageOf(row, now) } : failed(read.failure);
    }
  }
}

/** Clocks of two machines differ, so a result may come from the future; it is new then. */
function ageOf({ finishedAt = '', createdAt }: Row, now: number): number {
  const finished = Date.parse(finishedAt);
  return Math.max(0, Math.floor((now - (Number.isNaN(finished) ? createdAt : finished)) / 1000));
}
