import type { ContactFlowEvent } from '@warmline/flow-json';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import type { ExecutionEvent } from '../trace/execution-event.ts';
import type { LoggedEvent } from '../trace/trace.ts';

/** Something that runs a function, one invocation at a time, as a Lambda execution environment does. */
export interface Environment {
  readonly run: (invocation: Invocation) => Promise<EnvironmentRun>;
  /** False once it has died of itself. */
  readonly alive: () => boolean;
  /** Gives up everything that the environment holds. */
  readonly stop: () => Promise<void>;
}

/** What an environment is given. */
export interface Invocation {
  /** When it begins, in virtual milliseconds since the call began. */
  readonly at: number;
  readonly event: ContactFlowEvent;
  readonly requestId: string;
}

/** What came of an invocation. */
export interface EnvironmentRun {
  readonly outcome: InvocationOutcome;
  /** Virtual time that it took, start-up of the handler's module included. */
  readonly milliseconds: number;
  readonly logs: readonly LogLine[];
  /** False where Lambda would throw the environment away: after a crash or a time-out. */
  readonly reusable: boolean;
  /** What the invocation set going or reported of work behind a state machine; the past and the future of it. Default: nothing. */
  readonly work?: readonly WorkEvent[];
}

/** A line that a handler wrote; `at` in virtual milliseconds since the call began. */
export interface LogLine {
  readonly at: number;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** An event of the trace that does not know yet which block led to it. */
export type WorkEvent = WithoutBlock<ExecutionEvent | LoggedEvent>;

type WithoutBlock<Event> = Event extends unknown ? Omit<Event, 'block'> : never;
