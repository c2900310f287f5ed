import type { Executions } from '../machine/executions.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { outcomeOfOverdue, outcomeOfOverdueExpress } from '../outcome/outcome-of-overdue.ts';
import { outcomeOfRow } from '../outcome/outcome-of-row.ts';
import type { ResultsTable } from '../table/results-table.ts';
import type { Row } from '../table/row.ts';
import type { TimeLeft } from './time-left.ts';

/** A row and how its work stands. */
export interface Standing {
  readonly row: Row;
  readonly outcome: Outcome;
}

/** What is asked to find out how work stands. */
export interface Sources {
  readonly table: ResultsTable;
  readonly executions: Executions;
  readonly machineType: 'STANDARD' | 'EXPRESS';
  readonly now: () => number;
}

/**
 * Finds out how the work of a row stands. The row is the truth; Step Functions, which answers few of these questions a second,
 * is asked only when the machine must have ended and the row does not say how.
 */
export async function findStanding(row: Row, sources: Sources, left: TimeLeft): Promise<Standing> {
  const { table, executions, machineType, now } = sources;
  if (row.status !== 'PENDING' || now() < row.overdueAt) return byRow(row, now());
  if (machineType === 'EXPRESS') return { row, outcome: outcomeOfOverdueExpress(row, now()) };

  const description = await executions.describe(row.executionName, left());
  const outcome = outcomeOfOverdue(row, description, now());
  if (outcome.status === 'RUNNING') return { row, outcome };

  // The machine may have written its outcome between the two questions.
  const latest = await table.get(row.pk, left());
  return latest === undefined || isSame(latest, row) ? { row, outcome } : byRow(latest, now());
}

function byRow(row: Row, now: number): Standing {
  return { row, outcome: outcomeOfRow(row, now) };
}

function isSame(one: Row, other: Row): boolean {
  return one.status === other.status && one.executionName === other.executionName;
}
