import type { ContactFlowEvent } from '@warmline/flow-json';
import type { CallOutcome, TraceEvent } from '../trace/trace.ts';

/**
 * What a step asks for. A step gives any number of effects beside the call, and at most one that the call waits for, or its
 * end, always last. Without either, the call goes on waiting for what it waited for.
 */
export type Effect =
  | AwaitedEffect
  | SideEffect
  | { readonly type: 'transfer'; readonly block: string; readonly to: 'queue' | 'flow'; readonly target: string }
  | { readonly type: 'end'; readonly outcome: CallOutcome };

/** What the call waits for. A new one takes the place of the one before, which is cut short. */
export type AwaitedEffect = SayEffect | AskEffect | InvokeEffect | StartEffect | IdleEffect;

/** What happens beside the call. */
export type SideEffect = RestartEffect | AlarmEffect | RecordEffect;

/** Does an effect take the place of what the call waited for? */
export function takesOver({ type }: Effect): boolean {
  return TAKES_OVER[type];
}

const TAKES_OVER: Readonly<Record<Effect['type'], boolean>> = {
  say: true,
  ask: true,
  invoke: true,
  start: true,
  idle: true,
  transfer: false,
  end: true,
  restart: false,
  alarm: false,
  record: false,
};

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

/** Run a function in the background. It is accepted, or declined, at once. */
export interface StartEffect {
  readonly type: 'start';
  readonly block: string;
  readonly function: string;
  readonly event: ContactFlowEvent;
  /** How long Connect waits for it. */
  readonly limitMilliseconds: number;
}

/** Run a function in the background again, after a failure. */
export interface RestartEffect {
  readonly type: 'restart';
  readonly block: string;
  readonly function: string;
  readonly invocationId: string;
  readonly attempt: number;
  readonly event: ContactFlowEvent;
  /** How long Connect still waits for it. */
  readonly limitMilliseconds: number;
}

/** Tell the call when a moment has come. */
export interface AlarmEffect {
  readonly type: 'alarm';
  readonly at: number;
}

/** Write an event into the trace. */
export interface RecordEffect {
  readonly type: 'record';
  readonly event: TraceEvent;
}

/** Do nothing, until something in the background comes to its end. */
export interface IdleEffect {
  readonly type: 'idle';
  readonly block: string;
}

/** What the caller hears, and for how long. */
export interface Prompt {
  readonly text: string;
  readonly milliseconds: number;
  /** What is spoken of it, and when, counted from its start; between them the caller hears nothing. */
  readonly parts: readonly PromptPart[];
}

export interface PromptPart {
  readonly text: string;
  readonly from: number;
  readonly until: number;
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
