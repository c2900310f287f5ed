import type { ContactFlowEvent } from '@warmline/flow-json';
import type { Environment } from './environment.ts';
import type { FunctionRun } from './function-pool.ts';

/** A function with its code, which can be played. Each call starts its environments afresh and stops them. */
export interface OpenedFunction {
  /** The function's own time-out, in seconds. */
  readonly functionSeconds: number;
  /** Starts an environment of the function of that name (or literal ARN), for a call. */
  readonly start: (name: string, call: CallUnderPlay) => Environment;
}

/** The call that a function is played in. */
export interface CallUnderPlay {
  /** When the call began, in milliseconds since 1970-01-01 UTC. */
  readonly began: number;
  /** Calls a function of the call by its name or literal ARN, at a time since the call began. */
  readonly invoke: (
    name: string,
    at: number,
    event: ContactFlowEvent,
  ) => Promise<FunctionRun & { readonly requestId: string }>;
  /** Does the call have a function of that name, or its scenario a word on it? */
  readonly knows: (name: string) => boolean;
}
