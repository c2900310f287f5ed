import type { JsonObject, JsonValue } from '@warmline/flow-json';
import type { TaskEnd } from '../task-end.ts';

/** A state machine to run, to the thread. Times are milliseconds since 1970-01-01 UTC. */
export interface MachineRun {
  readonly type: 'run';
  readonly definition: JsonObject;
  readonly input: JsonValue;
  /** Paths from `$$`; what the library does not set by itself. */
  readonly context: JsonObject;
  readonly startsAt: number;
  /** The whole execution is ended then. */
  readonly longestMilliseconds: number;
}

/** What a task came to, to the thread, and after how long. */
export interface MachineTaskDone {
  readonly type: 'task-done';
  readonly task: number;
  readonly end: TaskEnd;
  readonly milliseconds: number;
}

/** A task to perform, from the thread. */
export interface MachineTask {
  readonly type: 'task';
  readonly task: number;
  readonly at: number;
  readonly state: string;
  readonly resource: string;
  readonly parameters: JsonObject;
}

/** The end of an execution, from the thread. */
export interface MachineEnd {
  readonly type: 'end';
  readonly at: number;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
  /** Of a failure. */
  readonly error?: string;
  readonly cause?: string;
}

/** The definition is none that can be run, from the thread. */
export interface MachineRefused {
  readonly type: 'refused';
  readonly message: string;
}

export type ToMachine = MachineRun | MachineTaskDone;
export type FromMachine = MachineTask | MachineEnd | MachineRefused;
