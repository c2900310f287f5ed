import type { Branch, LoudFailure, Naming } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';
import { queueParameter } from './check-queue.ts';

export interface CallbackOptions<Call = never> extends LoudFailure<Call> {
  /** Default: the working queue. */
  readonly queue?: string | Reference;
  /** Seconds before the first try. Default: 5. */
  readonly delaySeconds?: number;
  /** Tries in all. Default: 1. */
  readonly attempts?: number;
  /** Seconds between tries. Default: 600. */
  readonly retrySeconds?: number;
  /** Flow that the callback begins in. Default: none. */
  readonly flow?: string | Reference;
  /** Number that the caller sees. Default: the queue's. */
  readonly callerId?: string | Reference;
}

export interface CallbackNumberOptions<Call = never> extends Naming {
  /** Taken when it is no phone number, and on channels without one. */
  readonly onInvalid: Branch<Call>;
  /** Taken when the instance may not dial it. */
  readonly onNotDialable: Branch<Call>;
}

/** Transfer to callback queue: the caller is rung back; this call goes on. */
export function createCallback(options: CallbackOptions, steps: Branches): Statement {
  const { queue, delaySeconds = 5, attempts = 1, retrySeconds = 600, flow, callerId, onFailure, name } = options;
  return action(
    'CreateCallbackContact',
    {
      name: name ?? 'create-callback',
      parameters: {
        ...queueParameter(queue),
        InitialCallDelaySeconds: delaySeconds,
        MaximumConnectionAttempts: attempts,
        RetryDelaySeconds: retrySeconds,
        ...(flow === undefined ? {} : { ContactFlowId: flow }),
        ...(callerId === undefined ? {} : { CallerId: callerId }),
      },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}

/** Set callback number, from a value of the call; without it the caller's own number is rung. */
export function setCallbackNumber(
  number: Reference,
  { onInvalid, onNotDialable, name }: CallbackNumberOptions,
  steps: Branches,
): Statement {
  return action(
    'UpdateContactCallbackNumber',
    {
      name: name ?? 'set-callback-number',
      parameters: { CallbackNumber: number },
      errors: { InvalidCallbackNumber: onInvalid, CallbackNumberNotDialable: onNotDialable },
    },
    steps,
  );
}
