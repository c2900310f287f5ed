import type { ContactFlowEvent } from '@warmline/flow-json';
import type { CallOutcome, TraceEvent } from '../trace/trace.ts';

/** What a step asks for. A step gives any number of records and at most one effect that takes time, always last. */
export type Effect =
  | SayEffect
  | AskEffect
  | InvokeEffect
  | { readonly type: 'transfer'; readonly block: string; readonly to: 'queue' | 'flow'; readonly target: string }
  | { readonly type: 'end'; readonly outcome: CallOutcome }
  /** Write an event into the trace. */
  | { readonly type: 'record'; readonly event: TraceEvent };

/** Play a prompt. */
export interface SayEffect {
  readonly type: 'say';
  readonly block: string;
  readonly prompt: Prompt;
}

/** Play a prompt, then let the caller press keys. */
export interface AskEffect {
  readonly type: 'ask';
  readonly block: string;
  readonly prompt: Prompt;
  /** How long to wait for the first key. */
  readonly firstKeyMilliseconds: number;
  /** What a question for several keys takes; null for a menu, which takes one. */
  readonly entry: Entry | null;
}

/** Call a function. */
export interface InvokeEffect {
  readonly type: 'invoke';
  readonly block: string;
  /** Name of the function in the flow's reference, or its literal ARN. */
  readonly function: string;
  readonly attempt: number;
  readonly event: ContactFlowEvent;
  /** How long Connect still waits. */
  readonly limitMilliseconds: number;
}

/** What the caller hears, and for how long. */
export interface Prompt {
  readonly text: string;
  readonly milliseconds: number;
}

/** The rules for entering several keys. */
export interface Entry {
  readonly maximumLength: number;
  /** Keys that end the entry. */
  readonly terminator: string;
  /** How long after a key the entry counts as complete. */
  readonly interdigitMilliseconds: number;
  /** Does `*` throw away what was entered so far? */
  readonly cancelKey: boolean;
}
