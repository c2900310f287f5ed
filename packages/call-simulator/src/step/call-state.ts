import type { ContactData, JsonValue } from '@warmline/flow-json';
import type { BackgroundJob } from './background-job.ts';
import type { PendingInvocation } from './pending-invocation.ts';
import type { Waiting } from './waiting.ts';

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
  /** `$.FlowAttributes`. */
  readonly flowAttributes: Readonly<Record<string, string>>;
  /** `$.LambdaInvocation.InvocationId`: of the function that was last started in the background; null before the first. */
  readonly latestInvocation: string | null;
  /** The functions that were started in the background, by the id of their invocation. */
  readonly jobs: Readonly<Record<string, BackgroundJob>>;
  /** The Wait that the call is in, or whose Continue branch it is in. */
  readonly waiting: Waiting | null;
  /** How often each Loop block has let the call go round, by identifier. */
  readonly loops: Readonly<Record<string, number>>;
  /** Time spent in Lambda blocks since the last prompt, in milliseconds. */
  readonly chainMilliseconds: number;
  /** The invocation that the call waits for, or that it is about to start in the background. */
  readonly invocation: PendingInvocation | null;
  /** Blocks entered since time last passed. */
  readonly blocksAtRest: number;
  readonly ended: boolean;
}

/** A call that has not begun. */
export function newCall(contact: ContactData): CallState {
  return {
    at: 0,
    block: null,
    contact,
    external: {},
    storedInput: null,
    flowAttributes: {},
    latestInvocation: null,
    jobs: {},
    waiting: null,
    loops: {},
    chainMilliseconds: 0,
    invocation: null,
    blocksAtRest: 0,
    ended: false,
  };
}
