import type { ActionType } from '../catalogue/catalogue.ts';
import type { Branch } from './branch.ts';
import type { ActionOptions as OptionsOf } from './typed/action-options.ts';
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
export type CallBranch = Branch<Call>;

/** What `call.action` is told of a type. */
export type ActionOptions<Type extends ActionType> = OptionsOf<Type, Call>;

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
