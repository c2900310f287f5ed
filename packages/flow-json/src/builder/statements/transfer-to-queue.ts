import { FlowUsageError } from '../../errors.ts';
import type { Branch } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Arm, Statement, Step } from '../statement.ts';

export interface QueueOptions<Call = never> {
  /** Taken when the queue is full. */
  readonly onFull: Branch<Call>;
  /** Taken when the transfer fails for another reason. */
  readonly onFailure: Branch<Call>;
}

/**
 * Set working queue, then Transfer to queue. The failure branch is recorded once for each of the two blocks; both lead on to
 * what follows the transfer, which without a queue would only fail again.
 */
export function transferToQueue(
  queue: string | Reference,
  { onFull, onFailure }: QueueOptions,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const queueId = queue.toString();
  if (queueId === '')
    throw new FlowUsageError('transferToQueue got an empty queue; name one, for example queue("support").');

  const arm = (on: string, branch: Branch<never>): Arm => ({ on, body: steps(branch), then: 'join' });
  const failed = arm('NoMatchingError', onFailure);
  const transfer: Statement = {
    name: 'transfer-to-queue',
    type: 'TransferContactToQueue',
    parameters: {},
    arms: [arm('QueueAtCapacity', onFull), failed],
    onward: { kind: 'arm', arm: failed },
  };
  const success: Arm = { on: 'success', plain: true, body: [transfer], then: 'join' };
  return {
    name: 'set-queue',
    type: 'UpdateContactTargetQueue',
    parameters: { QueueId: queueId },
    arms: [success, arm('NoMatchingError', onFailure)],
    onward: { kind: 'arm', arm: success },
  };
}
