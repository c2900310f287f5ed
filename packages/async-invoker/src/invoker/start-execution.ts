import { StartRefusedError } from '../errors.ts';
import type { Row } from '../table/row.ts';
import type { Sources } from './standing.ts';
import type { TimeLeft } from './time-left.ts';

/**
 * Starts the execution of a row that this call wrote. When it is not known whether that happened, this throws and the row stays
 * pending: who asks again finds it and starts the same name again.
 */
export async function startOwn(row: Row, input: string, sources: Sources, left: TimeLeft): Promise<void> {
  const { table, executions, machineType } = sources;
  try {
    await executions.start(row.executionName, input, left());
  } catch (error) {
    // Nobody may start the same name of an Express machine again, so nobody should wait for what did not start.
    if (machineType === 'EXPRESS' && error instanceof StartRefusedError) {
      await table.put({ ...row, status: 'FAILED', error: `StepFunctions.${error.reason}` }, row, left());
    }
    throw error;
  }
}

/**
 * Goes on with an execution that another call, or an earlier try, asked for and maybe did not start. An Express machine starts
 * the same name twice, so there only the one who wrote the row starts. Nobody starts what is overdue: if it never started, others
 * are about to replace it, and both executions would run.
 */
export async function startAgain(row: Row, input: string, sources: Sources, left: TimeLeft): Promise<void> {
  const { executions, machineType, now } = sources;
  if (machineType === 'STANDARD' && now() < row.overdueAt) await executions.start(row.executionName, input, left());
}
