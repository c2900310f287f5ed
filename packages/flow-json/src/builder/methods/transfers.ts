import type { LoudFailure, Naming } from '../branch.ts';
import type { Reference } from '../reference.ts';
import {
  createCallback,
  setCallbackNumber,
  type CallbackNumberOptions,
  type CallbackOptions,
} from '../statements/create-callback.ts';
import { disconnect } from '../statements/disconnect.ts';
import { endFlow } from '../statements/end-flow.ts';
import { moveToQueue, type MoveOptions } from '../statements/move-to-queue.ts';
import { transferToFlow } from '../statements/transfer-to-flow.ts';
import { transferToNumber, type NumberOptions } from '../statements/transfer-to-number.ts';
import { transferToQueue, type QueueOptions } from '../statements/transfer-to-queue.ts';
import type { Writer } from '../writer.ts';

/** How a contact leaves the flow. */
export interface TransferMethods {
  /** Sets the working queue and transfers the contact to it; on success the flow ends here. */
  transferToQueue(queue: string | Reference, options: QueueOptions<this>): void;
  /** Takes the contact out of the queue that it waits in and puts it into another; in customer queue flows. */
  moveToQueue(queue: string | Reference, options: MoveOptions<this>): void;
  /** Goes on in another flow; this one does not resume. */
  transferToFlow(flow: string | Reference, options: LoudFailure<this>): void;
  /** Connects the caller to a phone number. */
  transferToNumber(number: string | Reference, options: NumberOptions<this>): void;
  /** Has the caller rung back; this call goes on. */
  createCallback(options: CallbackOptions<this>): void;
  /** Says which number is rung back. */
  setCallbackNumber(number: Reference, options: CallbackNumberOptions<this>): void;
  /** Ends the flow; the contact goes on where it is. */
  endFlow(options?: Naming): void;
  /** Hangs up. */
  disconnect(options?: Naming): void;
}

export function transferMethods({ record, steps }: Writer): TransferMethods {
  return {
    transferToQueue: (queue, options) => record(transferToQueue(queue, options, steps)),
    moveToQueue: (queue, options) => record(moveToQueue(queue, options, steps)),
    transferToFlow: (flow, options) => record(transferToFlow(flow, options, steps)),
    transferToNumber: (number, options) => record(transferToNumber(number, options, steps)),
    createCallback: (options) => record(createCallback(options, steps)),
    setCallbackNumber: (number, options) => record(setCallbackNumber(number, options, steps)),
    endFlow: (options) => record(endFlow(options)),
    disconnect: (options) => record(disconnect(options)),
  };
}
