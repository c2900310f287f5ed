import type { Scenario } from '../scenario/scenario.ts';
import type { CallEvent } from '../step/call-event.ts';
import type { TraceEvent } from '../trace/trace.ts';
import type { OpenFunctions } from './open-functions.ts';

/** What a call is played with. */
export interface Stage {
  readonly scenario: Scenario;
  readonly functions: OpenFunctions;
  readonly record: Recorder;
  /** Tells the call of something in the background, when its time has come. */
  readonly later: (event: CallEvent) => void;
}

/** Writes into the trace. */
export type Recorder = (...events: readonly TraceEvent[]) => void;
