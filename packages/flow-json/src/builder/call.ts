import type { ActionMethods } from './methods/any-action.ts';
import type { ContactMethods } from './methods/contact.ts';
import type { DecidingMethods } from './methods/deciding.ts';
import type { FunctionMethods } from './methods/functions.ts';
import type { ModuleMethods } from './methods/modules.ts';
import type { SpeakingMethods } from './methods/speaking.ts';
import type { TransferMethods } from './methods/transfers.ts';
import type { CallValues } from './namespaces/call-values.ts';
import type { PatternMethods } from './patterns/pattern-methods.ts';

/** A branch of the flow: a function that says what happens in it. */
export type CallBranch = (call: Call) => void;

export interface Naming {
  /** Identifier of the block, up to 50 characters. Default: made from what the block does. */
  readonly name?: string;
}

export interface QuietFailure extends Naming {
  /** Taken on failure. Default: the flow goes on, because the caller would not notice. */
  readonly onFailure?: CallBranch;
}

/** For blocks whose failure the caller would feel. */
export interface LoudFailure extends Naming {
  /** Taken on failure. */
  readonly onFailure: CallBranch;
}

/**
 * A call on its way through the flow. Methods are recorded in order; a branch is a function that gets its own `call`; what
 * follows a branch is where its arms meet. A flow that falls off its end hangs up.
 */
export interface Call
  extends
    CallValues,
    SpeakingMethods,
    DecidingMethods,
    FunctionMethods,
    ModuleMethods,
    ContactMethods,
    TransferMethods,
    PatternMethods,
    ActionMethods {}
