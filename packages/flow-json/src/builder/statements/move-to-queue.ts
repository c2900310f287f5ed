import type { CallBranch, LoudFailure } from '../call.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface MoveOptions extends LoudFailure {
  /** Taken when the queue is full. */
  readonly onFull: CallBranch;
}

/** Transfer to queue inside a customer queue flow: out of this queue, into another. */
export function moveToQueue(
  queue: string | Reference,
  { onFull, onFailure, name }: MoveOptions,
  steps: Branches,
): Statement {
  return action(
    'DequeueContactAndTransferToQueue',
    {
      name: name ?? 'move-to-queue',
      parameters: { QueueId: queue },
      errors: { QueueAtCapacity: onFull, NoMatchingError: onFailure },
    },
    steps,
  );
}
