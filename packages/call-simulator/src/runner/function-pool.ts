import type { StatedFunction } from '../scenario/scenario.ts';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import type { Environment, Invocation, LogLine, WorkEvent } from './environment.ts';

/** One function under play: all its environments. */
export interface FunctionPool {
  readonly invoke: (invocation: Invocation) => Promise<FunctionRun>;
  /** Stops every environment. */
  readonly stop: () => Promise<void>;
}

/** What came of calling a function. */
export interface FunctionRun {
  readonly outcome: InvocationOutcome;
  /** From call to response: latency, cold start and the function itself. */
  readonly milliseconds: number;
  readonly cold: boolean;
  readonly logs: readonly LogLine[];
  readonly work: readonly WorkEvent[];
}

interface Warm {
  readonly environment: Environment;
  busyUntil: number;
}

/**
 * Runs a function as Lambda does: in an environment that is free at that time, else in a fresh one, which costs the cold start.
 * An environment is busy until its function ends, even where nobody waits for that any more.
 */
export function createFunctionPool(start: () => Environment, stated: StatedFunction): FunctionPool {
  const warm: Warm[] = [];
  const started: Environment[] = [];

  return {
    async invoke(invocation) {
      const { at } = invocation;
      const { latencyMilliseconds, coldStartMilliseconds } = stated;
      if (stated.fails === 'throttled') return notRun({ kind: 'throttled' }, latencyMilliseconds);
      const free = warm.find(({ environment, busyUntil }) => busyUntil <= at && environment.alive());
      const environment = free?.environment ?? begin();
      const overhead = latencyMilliseconds + (free ? 0 : coldStartMilliseconds);
      const run = await environment.run({ ...invocation, at: at + overhead });
      const milliseconds = overhead + run.milliseconds;
      remember(environment, run.reusable, at + milliseconds);
      const { outcome, logs, work = [] } = run;
      return { outcome, milliseconds, cold: free === undefined, logs, work };
    },
    async stop() {
      await Promise.all(started.map((environment) => environment.stop()));
    },
  };

  function begin(): Environment {
    const environment = start();
    started.push(environment);
    return environment;
  }

  function remember(environment: Environment, reusable: boolean, busyUntil: number): void {
    const index = warm.findIndex((entry) => entry.environment === environment);
    if (index >= 0) warm.splice(index, 1);
    if (reusable) warm.push({ environment, busyUntil });
  }
}

/** A call of a function that Lambda does not run. */
export function notRun(outcome: InvocationOutcome, milliseconds: number): FunctionRun {
  return { outcome, milliseconds, cold: false, logs: [], work: [] };
}
