import type { ActionType } from '../catalogue/catalogue.ts';
import type { Action } from '../flow/flow.ts';
import type { JsonObject } from '../json.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { Reference, References } from './reference.ts';
import type { LoopToken } from './statement.ts';
import type { ActionArguments } from './typed/action-options.ts';

/** A branch of the flow: a function that says what happens in it. */
export type CallBranch = (call: Call) => void;

export interface Naming {
  /** Identifier of the block, up to 50 characters. Default: made from what the block does. */
  readonly name?: string;
}

export interface InvokeOptions extends Naming {
  /** What the function is given as `Details.Parameters`. Default: nothing. */
  readonly parameters?: Readonly<Record<string, string | Reference>>;
  /** Taken when the function fails, does not answer in time, or answers what Connect refuses. */
  readonly onFailure: CallBranch;
}

/** What happens for each value; `otherwise` for all others (default: the flow goes on). */
export type Cases<Value extends string> = { readonly [Case in Value]?: CallBranch } & {
  readonly otherwise?: CallBranch;
};

export interface ChoiceOptions extends Naming {
  /** What happens on each key: `0` to `9`, `*` and `#`. */
  readonly choices: Readonly<Partial<Record<MenuKey, CallBranch>>>;
  /** Taken when the caller presses nothing in time. */
  readonly onNoInput: CallBranch;
  /** Taken on a key that is no choice. */
  readonly onNoMatch: CallBranch;
  /** Taken on a technical failure, and on channels without keys. Default: as `onNoMatch`. */
  readonly onFailure?: CallBranch;
  /** Seconds to wait for the key, 1 to 180. Default: 5. */
  readonly timeoutSeconds?: number;
}

export type MenuKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

export interface DigitsOptions extends Naming {
  /** Most digits that are taken. */
  readonly maximumLength: number;
  /** Taken on a technical failure, and on channels without keys. Silence is no failure: it stores `Timeout`. */
  readonly onFailure: CallBranch;
  /** Seconds to wait for the first digit, 1 to 180. Default: 5. */
  readonly timeoutSeconds?: number;
  /** Keys that end the input, up to five. Default: `#`. */
  readonly terminator?: string;
}

export interface QueueOptions {
  /** Taken when the queue is full. */
  readonly onFull: CallBranch;
  /** Taken when the transfer fails for another reason. */
  readonly onFailure: CallBranch;
}

export interface QuietFailure extends Naming {
  /** Taken on failure. Default: the flow goes on, because the caller would not notice. */
  readonly onFailure?: CallBranch;
}

export interface RepeatOptions extends Naming {
  /** Taken when every turn is used up. Default: the flow goes on. */
  readonly onExhausted?: CallBranch;
}

/** An action in the words of the flow language, for what the builder has no method for. */
export interface RawAction extends Naming {
  readonly type: string;
  readonly parameters?: JsonObject;
  /** Branches by error type. */
  readonly errors?: Readonly<Record<string, CallBranch>>;
  /** Branches by condition, first match wins. */
  readonly conditions?: readonly { readonly operator: string; readonly operand: string; readonly then: CallBranch }[];
  /** Ends the flow: no way leads on. Default: false. */
  readonly terminal?: boolean;
}

/**
 * A call on its way through the flow. Methods are recorded in order; a branch is a function that gets its own `call`; what
 * follows a branch is where its arms meet. A flow that falls off its end hangs up.
 */
export interface Call {
  /** The party at the other end: the caller's number on voice. */
  readonly customer: { readonly address: Reference; readonly type: Reference };
  /** The party that was called: the number dialled on voice. */
  readonly system: { readonly address: Reference; readonly type: Reference };
  readonly contactId: Reference;
  readonly channel: Reference<'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'>;
  /** Contact attributes, by key. */
  readonly attributes: References<Readonly<Record<string, string>>>;

  /** Speaks a text (or SSML, when it begins with `<speak>`); on chat, sends it. */
  say(prompt: string, options?: QuietFailure): void;
  /** Speaks a menu and branches on the key that the caller presses. */
  askChoice(prompt: string, options: ChoiceOptions): void;
  /** Asks for digits and gives a reference to them. */
  askDigits(prompt: string, options: DigitsOptions): Reference;
  /** Calls a Lambda function, waits for it, and gives references to its answer, good until the next `invoke`. */
  invoke<Result>(lambda: LambdaFunction<Result>, options: InvokeOptions): References<Result>;
  /** Branches on a value. */
  when<Value extends string>(value: Reference<Value>, cases: Cases<Value>, options?: Naming): void;
  /** Sets contact attributes: kept with the contact, sent to every function. */
  setAttributes(values: Readonly<Record<string, string | Reference>>, options?: QuietFailure): void;
  /** Does the same up to `times` times, 1 to 100. */
  repeat(times: number, body: (call: Call, loop: LoopToken) => void, options?: RepeatOptions): void;
  /** Leaves a loop: jumps to what follows its `repeat`. */
  leave(loop: LoopToken): void;
  /** Switches flow logs on or off, for this contact from here on. */
  logging(behavior: 'Enabled' | 'Disabled', options?: Naming): void;
  /** Sets the working queue and transfers the contact to it; on success the flow ends here. */
  transferToQueue(queue: string | Reference, options: QueueOptions): void;
  /** Goes on in another flow; this one does not resume. */
  transferToFlow(flow: string | Reference, options: { readonly onFailure: CallBranch } & Naming): void;
  /** Hangs up. */
  disconnect(options?: Naming): void;
  /** Marks a place that `goTo` can lead to: whatever comes next. */
  label(name: string): void;
  /** Jumps to a label, or to the block of that name: for what branches that meet and `repeat` cannot say. */
  goTo(name: string): void;
  /** Any action type of the flow language, with everything that it demands and nothing that it refuses. */
  action<Type extends ActionType>(type: Type, ...options: ActionArguments<Type>): void;
  /** Any action in the words of the flow language, unchecked here; the rules judge it. */
  raw(action: RawAction): void;
  /** An action to the letter, its transitions included: they name blocks. Nothing is checked, and nothing follows. */
  verbatim(action: Action | JsonObject): void;
}
