import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { QUEUE_PARAMETERS, queueOf } from '../queues.ts';
import { placeholder } from '../values.ts';

/** Chooses the queue, or the agent's own queue, that checks and transfers go by. */
export const setQueue: ModuleConverter = {
  parameters: QUEUE_PARAMETERS,
  convert: (block) => {
    const chosen = queueOf(block) ?? { QueueId: placeholder(block, 'queues') };
    return [plainAction(block, 'UpdateContactTargetQueue', chosen)];
  },
};
