import type { Block } from './block.ts';

/** Ends the flow; in an inbound flow nothing follows, so the call ends with it (admin guide, end-flow-resume). */
export const endFlowExecution: Block = {
  enter: () => ({ kind: 'leave', effects: [{ type: 'end', outcome: 'disconnected' }] }),
};
