import type { Channel, FlowType } from '../catalogue/action-definition.ts';
import type { Comfort } from '../builder/comfort.ts';

/** What is to be wrapped, and how. */
export type WrapOptions = WrapInPlace & (WrapAsynchronous | WrapBehindStateMachine);

/** Connect's own asynchronous mode: the same function, started and waited for, for 60 seconds at most. */
export interface WrapAsynchronous {
  readonly mode: 'async';
}

/** A state machine runs the function, and an invoker starts it and reports on it. */
export interface WrapBehindStateMachine {
  readonly mode: 'step-functions';
  /** The invoker, as the flow is to call it: the ARN of its alias, or a reference by name. */
  readonly invoker: string;
}

interface WrapInPlace {
  /** The function, as the flow calls it: the ARN to the letter, or a reference by name. */
  readonly function: string;
  /** How long the work may take. Default: as for a new integration of that mode. */
  readonly timeLimitSeconds?: number;
  /** What the caller hears meanwhile. Default: two sentences, every 4 seconds. */
  readonly comfort?: Partial<Comfort>;
  /** Default: what the flow says of itself, or an inbound flow. */
  readonly flowType?: FlowType;
  /** The channels that the flow is for. Default: nobody says, and the flow finds out. */
  readonly channels?: readonly Channel[];
  /** How issues name the file. Default: not at all. */
  readonly file?: string;
}
