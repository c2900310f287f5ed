import type { ContactFlowEvent } from '@warmline/flow-json';
import type { LogLine } from '../runner/environment.ts';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';

/** What a worker is told once, when it starts. */
export interface WorkerSettings {
  /** URL of the handler's file. */
  readonly file: string;
  readonly exportName: string;
  readonly functionSeconds: number;
  /** Real time that input or output may take before virtual time goes on without it. */
  readonly patienceMilliseconds: number;
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  /** When the call began, in milliseconds since 1970-01-01 UTC. */
  readonly callBegan: number;
}

/** An invocation, to the worker. */
export interface WorkerRequest {
  readonly at: number;
  readonly event: ContactFlowEvent;
  readonly requestId: string;
}

/** From the worker: a sign of life, a line of log, or the end of an invocation. */
export type WorkerMessage =
  | { readonly type: 'alive' }
  | { readonly type: 'log'; readonly line: LogLine }
  /** `at` is when it ended, in virtual milliseconds since the call began. */
  | { readonly type: 'finished'; readonly at: number; readonly outcome: InvocationOutcome; readonly reusable: boolean };
