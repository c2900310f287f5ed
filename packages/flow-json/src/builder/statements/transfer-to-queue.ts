import type { CallBranch, QueueOptions } from '../call.ts';
import type { Reference } from '../reference.ts';
import type { Statement, Step } from '../statement.ts';

/** Set working queue, then Transfer to queue. The failure branch is recorded once for each of the two blocks. */
export function transferToQueue(
  queue: string | Reference,
  { onFull, onFailure }: QueueOptions,
  steps: (branch: CallBranch) => readonly Step[],
): readonly [Statement, Statement] {
  return [
    {
      name: 'set-queue',
      type: 'UpdateContactTargetQueue',
      parameters: { QueueId: queue.toString() },
      arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
      onward: { kind: 'follow' },
    },
    {
      name: 'transfer-to-queue',
      type: 'TransferContactToQueue',
      parameters: {},
      arms: [
        { on: 'QueueAtCapacity', body: steps(onFull), then: 'join' },
        { on: 'NoMatchingError', body: steps(onFailure), then: 'join' },
      ],
      onward: { kind: 'leaves', arm: 'NoMatchingError' },
    },
  ];
}
