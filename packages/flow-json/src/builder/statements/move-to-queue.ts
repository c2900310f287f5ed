import type { Branch, LoudFailure } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface MoveOptions<Call = never> extends LoudFailure<Call> {
  /** Taken when the queue is full. */
  readonly onFull: Branch<Call>;
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
