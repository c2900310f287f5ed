import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { numberAt } from '../values.ts';

/**
 * Moves a contact in its queue, by priority or by age. Today's form of the block takes no error branch, and one of the two at a
 * time, so a block that did both becomes two.
 */
export const updateRoutingPriority: ModuleConverter = {
  parameters: ['AbsolutePosition', 'TimeOffset'],
  convert: (block) => {
    const next = onward(block);
    const changes = [
      ...(block.parameter('AbsolutePosition') === undefined
        ? []
        : [{ QueuePriority: numberAt(block, 'AbsolutePosition', { least: 1, otherwise: 5 }) }]),
      ...(block.parameter('TimeOffset') === undefined
        ? []
        : [{ QueueTimeAdjustmentSeconds: numberAt(block, 'TimeOffset', { least: -MOST_SECONDS, otherwise: 0 }) }]),
    ];
    const [first, second] = changes;
    if (first === undefined) return { leadsOn: next, because: 'It changes nothing.' };
    const type = 'UpdateContactRoutingBehavior';
    if (second === undefined) return [action(block.identifier, type, first, { NextAction: next })];
    block.note("It changed priority and age at once; today's block changes one, so it became two.");
    const further = block.further();
    return [
      action(block.identifier, type, first, { NextAction: further }),
      action(further, type, second, { NextAction: next }),
    ];
  },
};

/** Longer than any contact waits: the seconds of a year. */
const MOST_SECONDS = 31_536_000;
