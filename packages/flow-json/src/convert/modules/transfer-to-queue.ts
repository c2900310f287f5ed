import { action, errorArm } from '../action-parts.ts';
import type { Became } from '../became.ts';
import type { Block } from '../block.ts';
import { queueOf } from '../queues.ts';
import type { ErrorTransition } from '../../flow/flow.ts';
import type { JsonObject } from '../../json.ts';

/** Puts the contact into its queue; a contact that waits in one already is taken out of it first. */
export function transferToQueue(block: Block): Became {
  const full = errorArm(block, 'QueueAtCapacity', 'AtCapacity', 'Error');
  const failure = errorArm(block, 'NoMatchingError', 'Error', 'AtCapacity');
  const transitions = { NextAction: failure.NextAction, Errors: [failure, full] };
  const queue = queueOf(block);
  if (block.flowType === 'CUSTOMER_QUEUE') {
    return [action(block.identifier, 'DequeueContactAndTransferToQueue', queue ?? {}, transitions)];
  }
  return queue === undefined
    ? [action(block.identifier, 'TransferContactToQueue', {}, transitions)]
    : inTwo(block, queue, failure, transitions);
}

/** Today the queue is chosen by a block of its own. */
function inTwo(
  block: Block,
  queue: JsonObject,
  failure: ErrorTransition,
  transitions: { readonly NextAction: string; readonly Errors: readonly ErrorTransition[] },
): Became {
  block.note('It chose its queue itself; today a block before it does.');
  const transfer = block.further();
  return [
    action(block.identifier, 'UpdateContactTargetQueue', queue, { NextAction: transfer, Errors: [failure] }),
    action(transfer, 'TransferContactToQueue', {}, transitions),
  ];
}
