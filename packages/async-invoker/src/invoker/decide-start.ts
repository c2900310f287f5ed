import type { Row } from '../table/row.ts';
import type { Standing } from './standing.ts';

/** What a start does about a row that is there: answer what it says, go on with its execution, or put a new one in its place. */
export type StartDecision = 'report' | 'join' | 'replace';

/**
 * Decides what a start does about a row that is there and has not expired. An execution is never replaced by those who had it
 * started, unless they ask for the next attempt; what others left may be replaced once it has failed or grown old. Performs no I/O.
 *
 * @param ttlSeconds how old a result may be; undefined where results are not shared
 */
export function decideStart(
  { row, outcome }: Standing,
  wanted: Pick<Row, 'owner' | 'attempt'>,
  ttlSeconds: number | undefined,
): StartDecision {
  if (outcome.status === 'RUNNING') return 'join';
  if (outcome.status === 'SUCCEEDED') {
    const fresh = ttlSeconds === undefined || outcome.ageSeconds < ttlSeconds;
    return fresh || isCovered(row, wanted) ? 'report' : 'replace';
  }
  const nothingRan = outcome.failure === 'never-started';
  return isCovered(row, wanted) && !nothingRan ? 'report' : 'replace';
}

/** Whether a row already is the attempt that is wanted. */
function isCovered(row: Row, { owner, attempt }: Pick<Row, 'owner' | 'attempt'>): boolean {
  return (row.owner === owner || row.owner === '') && attempt <= row.attempt;
}
