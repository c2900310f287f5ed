/** What Step Functions says about an execution. */
export interface Description {
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  /** The name of the error; only of a failure. */
  readonly error?: string;
  readonly cause?: string;
}

/** The executions of one state machine. Both calls reject when they have no answer within the milliseconds they are given. */
export interface Executions {
  /**
   * Starts an execution of that name with an input of JSON text. Of a Standard machine, the same name again starts nothing:
   * `started` while the first one runs with the same input, `exists` otherwise.
   */
  readonly start: (name: string, input: string, withinMilliseconds: number) => Promise<'started' | 'exists'>;
  /** How the execution of that name stands; only of a Standard machine. `unknown`: there is none, or not yet. */
  readonly describe: (name: string, withinMilliseconds: number) => Promise<Description | 'unknown' | 'throttled'>;
}
