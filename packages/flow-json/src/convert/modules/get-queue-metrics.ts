import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { QUEUE_PARAMETERS, queueOf } from '../queues.ts';
import { isJsonPath, textAt } from '../values.ts';

/** Loads the figures of a queue, for comparisons. */
export const getQueueMetrics: ModuleConverter = {
  parameters: [...QUEUE_PARAMETERS, 'Channel', 'QueueChannel'],
  convert: (block) => {
    const channel = textAt(block, 'QueueChannel') ?? textAt(block, 'Channel');
    return [
      plainAction(block, 'GetMetricData', {
        ...queueOf(block),
        ...(channel === undefined ? {} : { QueueChannel: isJsonPath(channel) ? channel : capitalised(channel) }),
      }),
    ];
  },
};

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
