import { blocksFrom } from '../facts/blocks-from.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Block } from '../facts/facts.ts';
import type { Rule } from './rule.ts';

export const queueTransferWithoutQueue: Rule = {
  code: 'WL303',
  name: 'queue-transfer-without-queue',
  severity: 'warning',
  summary: 'A transfer to a queue comes after a block that sets the queue, on every way.',
  reason:
    'Without a queue the transfer fails, and the caller who waits for an agent meets the error branch; flow-language 7.1. A transfer that follows a queue that could not be set is worth knowing only: it fails, as the setting did. Modules, and transfer flows, which a queue’s quick connect starts, are not judged.',
  check: (facts) => {
    const { flowType, flow } = facts;
    if (flowType === 'QUEUE_TRANSFER' || flowType === 'AGENT_TRANSFER' || flowType === 'MODULE') return [];
    const transfers = blocksOfType(facts, 'TransferContactToQueue');
    if (transfers.length === 0) return [];
    const unset = blocksFrom(
      facts,
      [flow.StartAction],
      (block, { kind }) => mayBeUnset(block) && (!sets(block) || kind !== 'next'),
    );
    const never = blocksFrom(facts, [flow.StartAction], (block) => mayBeUnset(block) && !sets(block));
    const isSet = facts.blocks.some(sets);
    return transfers
      .filter((block) => unset.has(block))
      .map((block) => {
        const { action, path } = block;
        const without = never.has(block);
        return {
          path,
          block: action.Identifier,
          message: `A call can come to the transfer "${action.Identifier}" ${without ? 'without a queue' : 'after setting the queue failed'}${isSet ? '' : ': the flow sets none'}.`,
          hint: 'Put UpdateContactTargetQueue before it on every way, and lead its failure elsewhere.',
          ...(without ? {} : { severity: 'info' as const }),
        };
      });
  },
};

function sets({ action }: Block): boolean {
  return action.Type === 'UpdateContactTargetQueue';
}

/** Behind a module, or a block of a type that nobody knows, the queue may have been set. */
function mayBeUnset({ action, definition }: Block): boolean {
  return definition !== undefined && action.Type !== 'InvokeFlowModule';
}
