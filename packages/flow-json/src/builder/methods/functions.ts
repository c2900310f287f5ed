import type { Branch, LoudFailure } from '../branch.ts';
import type { Invocation } from '../invocation.ts';
import type { Job } from '../jobs/job.ts';
import { collectJob, invokeJob, startJob } from '../jobs/lower-job.ts';
import { modeOf } from '../jobs/modes.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import { referencesBelow, referenceTo, type References } from '../reference.ts';
import type { InvokeOptions } from '../statements/invoke.ts';
import { loadResult, type LoadOptions } from '../statements/load-result.ts';
import { LATEST_INVOCATION, startInvocation, type StartOptions } from '../statements/start-invocation.ts';
import { waitFor, type WaitForOptions } from '../statements/wait-for.ts';
import type { Writer } from '../writer.ts';

/** How work that was begun is collected: waited for, or looked at once. */
export type CollectOptions<Call = never> = LoudFailure<Call> &
  (
    | {
        /** Default: the flow waits until the work is done. */
        readonly wait?: true;
      }
    | {
        readonly wait: false;
        /** Taken when the work is not done yet. */
        readonly onInProgress: Branch<Call>;
      }
  );

/** Calling Lambda functions. */
export interface FunctionMethods {
  /**
   * Has a Lambda function do its work, waits for it, and gives references to its answer, good until the next answer. How the flow
   * waits follows from the limits of the function: with one block, with a Wait, or checking in a loop, with comfort prompts.
   */
  invoke<Result>(lambda: LambdaFunction<Result>, options: InvokeOptions<this>): References<Result>;
  /** Begins the work of a Lambda function and goes on at once; of a synchronous one, notes what is to be done. */
  start<Result>(lambda: LambdaFunction<Result>, options: InvokeOptions<this>): Job<Result>;
  /** Waits for work that was begun, and gives references to its answer, good until the next answer. */
  collect<Result>(job: Job<Result>, options: CollectOptions<this>): References<Result>;
  /** Starts a Lambda function and goes on at once; its answer is waited for and loaded later. */
  startInvocation<Result>(lambda: LambdaFunction<Result>, options: StartOptions<this>): Invocation<Result>;
  /** Waits until a function that was started has returned. */
  waitFor(invocation: Invocation, options: WaitForOptions<this>): void;
  /** Loads the answer of a function that was started, and gives references to it, good until the next answer. */
  loadResult<Result>(invocation: Invocation<Result>, options: LoadOptions<this>): References<Result>;
}

export function functionMethods(writer: Writer): FunctionMethods {
  const { record, steps } = writer;
  return {
    invoke: (lambda, { onFailure, ...options }) => {
      record(...invokeJob(lambda, options, () => steps(onFailure), writer));
      return referencesBelow(modeOf(lambda.limits).answer);
    },
    start: (lambda, { parameters = {}, onFailure, ...naming }) => {
      const job = { lambda, parameters, key: writer.jobKey(lambda.name) };
      record(...startJob(job, naming, () => steps(onFailure), writer));
      return job;
    },
    collect: (job, options) => {
      const { name, onFailure } = options;
      const running = options.wait === false ? { running: () => steps(options.onInProgress) } : {};
      const naming = name === undefined ? {} : { name };
      record(...collectJob(job, naming, { failed: () => steps(onFailure), ...running }, writer));
      return referencesBelow(modeOf(job.lambda.limits).answer);
    },
    startInvocation: (lambda, options) => {
      record(...startInvocation(lambda, options, steps));
      const { saveAs } = options;
      const saved = referencesBelow<Record<string, string>>('$.FlowAttributes');
      const latest = referenceTo(LATEST_INVOCATION);
      return { id: saveAs === undefined ? latest : (saved[saveAs] ?? latest), functionName: lambda.name };
    },
    waitFor: (invocation, options) => record(waitFor(invocation, options, steps)),
    loadResult: (invocation, options) => {
      record(loadResult(invocation, options, steps));
      return referencesBelow('$.External');
    },
  };
}
