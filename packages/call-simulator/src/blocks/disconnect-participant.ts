import type { Block } from './block.ts';

/** Hangs up. */
export const disconnectParticipant: Block = {
  enter: () => ({ kind: 'leave', effects: [{ type: 'end', outcome: 'disconnected' }] }),
};
