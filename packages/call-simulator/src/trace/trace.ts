import type { JsonObject } from '@warmline/flow-json';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import type { LimitName } from '../step/limit.ts';
import type { RefusalReason } from '../step/refusal.ts';
import type { BackgroundEvent } from './background-event.ts';
import type { ExecutionEvent } from './execution-event.ts';

/** How a call ended for this flow. `refused`: the simulator does not know how it would go on. */
export type CallOutcome = 'disconnected' | 'queued' | 'transferred' | 'hung-up' | 'refused';

/**
 * What happened in a call, in order of time; what went on in the background may end behind the end of the call. Everything
 * that is said of a call is read from here. Plain JSON.
 */
export interface Trace {
  /** The scenario's own words for the call; empty where it has none. */
  readonly description: string;
  readonly events: readonly TraceEvent[];
}

/** One thing that happened; times in virtual milliseconds since the call began. */
export type TraceEvent =
  | EnteredEvent
  | HeardEvent
  | AskedEvent
  | AnsweredEvent
  | InvokedEvent
  | BackgroundEvent
  | ExecutionEvent
  | LoggedEvent
  | LimitEvent
  | BranchedEvent
  | TransferredEvent
  | RefusedEvent
  | EndedEvent;

export interface EnteredEvent {
  readonly type: 'entered';
  readonly at: number;
  readonly block: string;
  readonly blockType: string;
}

/** A prompt was played from `at` to `until`. */
export interface HeardEvent {
  readonly type: 'heard';
  readonly at: number;
  readonly until: number;
  readonly block: string;
  /** What the caller heard of it: where it was interrupted, only what had been said. */
  readonly text: string;
  /** What was spoken, and when; between the parts, before and behind them the caller heard nothing. */
  readonly parts: readonly HeardPart[];
  /** It was cut short. */
  readonly interrupted: boolean;
}

export interface HeardPart {
  readonly at: number;
  readonly until: number;
  readonly text: string;
}

/** It was the caller's turn from `at` to `until`. */
export interface AskedEvent {
  readonly type: 'asked';
  readonly at: number;
  readonly until: number;
  readonly block: string;
}

/** The caller's turn ended; `keys` is null where nothing was pressed. */
export interface AnsweredEvent {
  readonly type: 'answered';
  readonly at: number;
  readonly block: string;
  /** How long the turn lasted. */
  readonly turnMilliseconds: number;
  readonly keys: string | null;
}

/** One invocation of a function: Connect waited from `at` to `until`. */
export interface InvokedEvent {
  readonly type: 'invoked';
  readonly at: number;
  readonly until: number;
  readonly block: string;
  readonly function: string;
  readonly attempt: number;
  /** A fresh environment was started for it. */
  readonly cold: boolean;
  readonly parameters: JsonObject;
  /** How the function ended, whether or not anybody still waited. */
  readonly outcome: InvocationOutcome;
  /** How long the function took, latency included. */
  readonly functionMilliseconds: number;
  /** False where nobody waited any more when the function ended: its success or failure goes unseen. */
  readonly seen: boolean;
}

/** A handler wrote to its standard output or error. */
export interface LoggedEvent {
  readonly type: 'logged';
  readonly at: number;
  readonly block: string;
  readonly function: string;
  readonly attempt: number;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** A limit of Connect's was hit. */
export interface LimitEvent {
  readonly type: 'limit';
  readonly at: number;
  readonly block: string;
  readonly limit: LimitName;
  /** The figures behind it, by name, for example `limitSeconds`. */
  readonly figures: Readonly<Record<string, number>>;
  readonly message: string;
}

/** The call left a block. `branch` and `path` are those of flow-json's `branchesOf`. */
export interface BranchedEvent {
  readonly type: 'branched';
  readonly at: number;
  readonly block: string;
  readonly kind: 'next' | 'error' | 'condition';
  readonly branch: string;
  readonly path: string;
  readonly to: string;
}

export interface TransferredEvent {
  readonly type: 'transferred';
  readonly at: number;
  readonly block: string;
  readonly to: 'queue' | 'flow';
  readonly target: string;
}

export interface RefusedEvent {
  readonly type: 'refused';
  readonly at: number;
  /** The block that cannot be played; null where the flow has no such block. */
  readonly block: string | null;
  readonly blockType: string | null;
  readonly reason: RefusalReason;
  readonly message: string;
}

export interface EndedEvent {
  readonly type: 'ended';
  readonly at: number;
  readonly outcome: CallOutcome;
}
