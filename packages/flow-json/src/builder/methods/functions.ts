import type { Invocation } from '../invocation.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import { referencesBelow, referenceTo, type References } from '../reference.ts';
import { invoke, type InvokeOptions } from '../statements/invoke.ts';
import { loadResult, type LoadOptions } from '../statements/load-result.ts';
import { LATEST_INVOCATION, startInvocation, type StartOptions } from '../statements/start-invocation.ts';
import { waitFor, type WaitForOptions } from '../statements/wait-for.ts';
import type { Writer } from '../writer.ts';

/** Calling Lambda functions. */
export interface FunctionMethods {
  /** Calls a Lambda function, waits for it, and gives references to its answer, good until the next `invoke`. */
  invoke<Result>(lambda: LambdaFunction<Result>, options: InvokeOptions<this>): References<Result>;
  /** Starts a Lambda function and goes on at once; its answer is waited for and loaded later. */
  startInvocation<Result>(lambda: LambdaFunction<Result>, options: StartOptions<this>): Invocation<Result>;
  /** Waits until a function that was started has returned. */
  waitFor(invocation: Invocation, options: WaitForOptions<this>): void;
  /** Loads the answer of a function that was started, and gives references to it, good until the next answer. */
  loadResult<Result>(invocation: Invocation<Result>, options: LoadOptions<this>): References<Result>;
}

export function functionMethods({ record, steps }: Writer): FunctionMethods {
  return {
    invoke: (lambda, options) => {
      record(invoke(lambda, options, steps));
      return referencesBelow('$.External');
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
