import type { Action, JsonObject, JsonValue } from '@warmline/flow-json';
import type { CallEvent } from '../step/call-event.ts';
import type { CallState } from '../step/call-state.ts';
import type { AwaitedEffect, Effect, SideEffect } from '../step/effect.ts';
import type { Way } from '../step/find-branch.ts';
import type { Limit } from '../step/limit.ts';
import type { RefusalReason } from '../step/refusal.ts';

/** What a block type does. Pure: it reads the call, and says what is to happen. */
export interface Block {
  /** The call arrives at the block. */
  readonly enter: (visit: Visit) => Move;
  /** What the block asked for is done; undefined for an event that is no answer to it. Only blocks that wait have it. */
  readonly resume?: (visit: Visit, event: CallEvent) => Move | undefined;
}

/** A call in a block. */
export interface Visit {
  readonly state: CallState;
  readonly action: Action;
  /** The action's parameters; empty where it has none. */
  readonly parameters: JsonObject;
}

/** What a block wants to happen. */
export type Move =
  | Going
  /** Stay until the effect is performed. */
  | {
      readonly kind: 'wait';
      readonly effect: AwaitedEffect;
      readonly changes?: Partial<CallState>;
      readonly also?: readonly SideEffect[];
    }
  /** The contact leaves the flow. */
  | { readonly kind: 'leave'; readonly effects: readonly Effect[] }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason; readonly message: string };

/** Leave by a branch. */
export interface Going {
  readonly kind: 'go';
  readonly way: Way;
  readonly changes?: Partial<CallState>;
  readonly limit?: Limit;
  readonly also?: readonly SideEffect[];
}

/** Leave by `NextAction`. */
export function next(changes: Partial<CallState> = {}): Going {
  return { kind: 'go', way: { kind: 'next' }, changes };
}

/** Leave by the first condition that is true of a value. */
export function branchOn(value: JsonValue, changes: Partial<CallState> = {}): Going {
  return { kind: 'go', way: { kind: 'value', value }, changes };
}

/** Leave by an error branch. */
export function fail(error: string, changes: Partial<CallState> = {}, limit?: Limit): Going {
  return { kind: 'go', way: { kind: 'error', error }, changes, ...(limit === undefined ? {} : { limit }) };
}

/** Give up on the call, because what would happen is not known. */
export function refuse(reason: RefusalReason, message: string): Move {
  return { kind: 'refuse', reason, message };
}
