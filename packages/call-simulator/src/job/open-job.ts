import type { OpenedFunction } from '../runner/opened-function.ts';
import { checkDefinition } from './definition/check-definition.ts';
import { invokerEnvironment } from './invoker-environment.ts';
import { createJobRecords, type JobRecords } from './job-records.ts';
import { findJob } from './template/find-job.ts';

export interface JobOptions {
  /** The CloudFormation template that the integration is deployed with, as JSON. */
  readonly template: unknown;
  /** Name of the integration. */
  readonly name: string;
  /** What earlier calls left behind, and later ones find. Default: every call begins with nothing. */
  readonly records?: JobRecords;
}

/**
 * Opens the function that starts and checks work behind a state machine, to be played under the invoker's name. The invoker is the
 * real one, and so is the machine: that of the template. The functions that it calls are those of the call.
 *
 * @throws SimulatorUsageError when the template has no such integration, or its machine does what is not played
 * @example
 * const functions = {
 *   'order-status': openHandler({ file: 'src/handler.ts', functionSeconds: 60 }),
 *   'order-status-invoker': openJob({ template, name: 'order-status' }),
 * };
 */
export function openJob({ template, name, records }: JobOptions): OpenedFunction {
  const job = findJob(template, name);
  checkDefinition(job.definition, job.settings.table);
  const ofCalls = new WeakMap<object, JobRecords>();

  return {
    functionSeconds: job.invokerSeconds,
    start(invoker, call) {
      const shared = records ?? ofCalls.get(call) ?? createJobRecords();
      ofCalls.set(call, shared);
      return invokerEnvironment({ job, invoker, call, records: shared });
    },
  };
}
