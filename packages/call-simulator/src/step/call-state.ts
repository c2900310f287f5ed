import type { ContactData, JsonObject, JsonValue } from '@warmline/flow-json';

/** Everything that decides how a call goes on. Plain JSON: it can be stored and taken up again. */
export interface CallState {
  /** Virtual milliseconds since the call began. */
  readonly at: number;
  /** Identifier of the block that the call is in; null before the first. */
  readonly block: string | null;
  /** The contact as functions are told of it: attributes, endpoints, working queue. */
  readonly contact: ContactData;
  /** `$.External`: the answer of the last function that succeeded; empty before the first. */
  readonly external: JsonValue;
  /** `$.StoredCustomerInput`; null before the first question that stores. */
  readonly storedInput: string | null;
  /** How often each Loop block has let the call go round, by identifier. */
  readonly loops: Readonly<Record<string, number>>;
  /** Time spent in Lambda blocks since the last prompt, in milliseconds. */
  readonly chainMilliseconds: number;
  /** The invocation that the call waits for. */
  readonly invocation: PendingInvocation | null;
  /** Blocks entered since time last passed. */
  readonly blocksAtRest: number;
  readonly ended: boolean;
}

/** What a Lambda block keeps while it waits. */
export interface PendingInvocation {
  /** Name of the function in the flow's reference, or its literal ARN. */
  readonly function: string;
  readonly parameters: JsonObject;
  readonly startedAt: number;
  /** 1 for the first call, up to 4 with retries. */
  readonly attempt: number;
  /** How long the block waits, all attempts together. */
  readonly limitMilliseconds: number;
  /** Which rule sets that limit: the block's own, or the chain of Lambda blocks that it ends. */
  readonly limitedBy: 'block' | 'chain';
  readonly responseType: 'STRING_MAP' | 'JSON';
}

/** A call that has not begun. */
export function newCall(contact: ContactData): CallState {
  return {
    at: 0,
    block: null,
    contact,
    external: {},
    storedInput: null,
    loops: {},
    chainMilliseconds: 0,
    invocation: null,
    blocksAtRest: 0,
    ended: false,
  };
}
