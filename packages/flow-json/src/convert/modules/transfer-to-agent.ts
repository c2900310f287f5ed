import { action } from '../action-parts.ts';
import type { Became } from '../became.ts';
import type { Block } from '../block.ts';

/** Ends the flow and hands over to the agent that it was started for. */
export function transferToAgent(block: Block): Became {
  if (block.way('Error') !== undefined) {
    block.note('Its branch "Error" was left out; today\'s block ends the flow and has no branches.');
  }
  return [action(block.identifier, 'TransferContactToAgent', {})];
}
