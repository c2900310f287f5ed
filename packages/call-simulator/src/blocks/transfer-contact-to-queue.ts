import { fail, type Block } from './block.ts';

/**
 * Hands the contact to its working queue; what the caller hears there is no longer this flow's. Fails where no queue was set.
 * A queue is never full in the simulator.
 */
export const transferContactToQueue: Block = {
  enter({ state, action: { Identifier: block } }) {
    const { Queue } = state.contact;
    if (Queue === null) return fail('NoMatchingError');
    return {
      kind: 'leave',
      effects: [
        { type: 'transfer', block, to: 'queue', target: Queue.Name },
        { type: 'end', outcome: 'queued' },
      ],
    };
  },
};
