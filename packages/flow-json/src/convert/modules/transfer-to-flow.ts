import { action, onward } from '../action-parts.ts';
import type { Became } from '../became.ts';
import type { Block } from '../block.ts';
import { neededResourceAt } from '../values.ts';

/** Goes on in another flow. It leads on only where that fails. */
export function transferToFlow(block: Block): Became {
  const failure = onward(block, 'Error');
  return [
    action(
      block.identifier,
      'TransferToFlow',
      { ContactFlowId: neededResourceAt(block, 'ContactFlowId', 'flows', 'ContactFlow') },
      { NextAction: failure, Errors: [{ NextAction: failure, ErrorType: 'NoMatchingError' }] },
    ),
  ];
}
