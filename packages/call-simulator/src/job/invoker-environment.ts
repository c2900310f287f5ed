import { createInvokerHandler, type Answer } from '@warmline/async-invoker';
import { ImpossibleStateError } from '../errors.ts';
import { functionError, responseOf } from '../handler/function-error.ts';
import type { Environment, LogLine, WorkEvent } from '../runner/environment.ts';
import type { CallUnderPlay } from '../runner/opened-function.ts';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import { executions } from './executions.ts';
import type { JobRecords } from './job-records.ts';
import { resultsTable } from './results-table.ts';
import { runExecution } from './run-execution.ts';
import type { TemplateJob } from './template/find-job.ts';

export interface InvokerPlan {
  readonly job: TemplateJob;
  /** Name of the function that starts and checks. */
  readonly invoker: string;
  readonly call: CallUnderPlay;
  readonly records: JobRecords;
}

/**
 * An environment of the function that starts and checks: the real handler, in this process, over a table and executions that
 * answer at once. It costs no virtual time but what the scenario states.
 */
export function invokerEnvironment({ job, invoker, call, records }: InvokerPlan): Environment {
  let at = 0;
  let broken: Error | undefined;
  const logs: LogLine[] = [];
  const work: WorkEvent[] = [];
  const now = (): number => call.began + at;
  const handler = createInvokerHandler({
    settings: job.settings,
    table: resultsTable(records.table, now),
    executions: executions({
      records,
      express: job.settings.machineType === 'EXPRESS',
      now,
      run: (name, input) => runExecution({ job, call, records, name, input, startsAt: now() }).catch(breakOff),
      tell: (done) => work.push(...done),
    }),
    now,
    log: (text) => logs.push({ at, stream: 'stdout', text }),
  });

  return {
    async run(invocation) {
      ({ at } = invocation);
      const context = { getRemainingTimeInMillis: () => job.invokerSeconds * 1000 };
      const outcome = await handler(structuredClone(invocation.event), context).then(answered, failed);
      // What goes wrong with the simulator is no failure of the invoker's.
      if (broken !== undefined) throw broken;
      return { outcome, milliseconds: 0, reusable: true, logs: logs.splice(0), work: work.splice(0) };
    },
    alive: () => true,
    stop: () => Promise.resolve(),
  };

  function breakOff(error: unknown): never {
    broken = error instanceof Error ? error : new ImpossibleStateError(String(error));
    throw broken;
  }

  function answered(answer: Answer): InvocationOutcome {
    const { status, failure, ageSeconds } = answer;
    work.push({
      type: 'execution-reported',
      at,
      function: invoker,
      job: job.settings.job,
      status,
      failure,
      ageSeconds: ageSeconds === undefined ? null : Number(ageSeconds),
    });
    return { kind: 'answered', response: responseOf(answer) };
  }
}

function failed(thrown: unknown): InvocationOutcome {
  return { kind: 'failed', error: functionError(thrown) };
}
