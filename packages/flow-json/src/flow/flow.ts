import type { JsonObject, JsonValue } from '../json.ts';

/** A contact flow as the service stores it: the flow language, version 2019-10-30 (flow-language, section 2). */
export interface Flow {
  readonly Version: string;
  readonly StartAction: string;
  readonly Metadata?: JsonValue;
  readonly Actions: readonly Action[];
  /** Present in modules only. */
  readonly Settings?: JsonValue;
}

/** One action of a flow; the console calls it a block. */
export interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters?: JsonObject;
  readonly Transitions: Transitions;
}

/** Where an action leads. Terminal actions carry `{}`. */
export interface Transitions {
  readonly NextAction?: string;
  readonly Errors?: readonly ErrorTransition[];
  readonly Conditions?: readonly ConditionTransition[];
}

export interface ErrorTransition {
  readonly NextAction: string;
  readonly ErrorType: string;
}

export interface ConditionTransition {
  readonly NextAction: string;
  readonly Condition: Condition;
}

export interface Condition {
  readonly Operator: string;
  /** One text; documents of others may hold numbers, or conditions in conditions, which the service refuses. */
  readonly Operands: readonly string[];
}

/** The only version of the flow language. */
export const FLOW_LANGUAGE_VERSION = '2019-10-30';
