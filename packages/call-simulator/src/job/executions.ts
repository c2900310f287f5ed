import type { Description, Executions } from '@warmline/async-invoker';
import type { WorkEvent } from '../runner/environment.ts';
import type { ExecutionRecord, JobRecords } from './job-records.ts';
import type { MachineEnd } from './thread/machine-messages.ts';

/** What was run of an execution. */
export interface Ran {
  readonly end: MachineEnd;
  readonly work: readonly WorkEvent[];
}

export interface ExecutionsOptions {
  readonly records: JobRecords;
  readonly express: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Runs an execution to its end, ahead of time. */
  readonly run: (name: string, input: string) => Promise<Ran>;
  /** Takes what the execution did and will do. */
  readonly tell: (work: readonly WorkEvent[]) => void;
}

/**
 * The executions of a state machine as an invoker sees them at a time. An execution that is started is run to its end at once;
 * until its end has come, it counts as running. An Express machine starts a name as often as it is asked, and describes nothing.
 */
export function executions({ records, express, now, run, tell }: ExecutionsOptions): Executions {
  const known = (name: string): ExecutionRecord | undefined => records.executions.get(name);

  return {
    async start(name, input) {
      const before = express ? undefined : known(name);
      if (before !== undefined) return now() < before.endedAt && before.input === input ? 'started' : 'exists';
      const startedAt = now();
      const { end, work } = await run(name, input);
      records.executions.set(name, { input, startedAt, endedAt: end.at, end: descriptionOf(end) });
      tell(work);
      return 'started';
    },
    describe(name) {
      const execution = express ? undefined : known(name);
      if (execution === undefined) return Promise.resolve('unknown');
      return Promise.resolve(now() < execution.endedAt ? { status: 'RUNNING' } : execution.end);
    },
  };
}

function descriptionOf({ status, error, cause }: MachineEnd): Description {
  return { status, ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
}
