import type { JsonObject } from '../json.ts';
import type { Block } from './block.ts';
import { resourceAt } from './values.ts';

/** Names of the parameters that name a queue. */
export const QUEUE_PARAMETERS = ['Queue', 'Agent'] as const;

/** The queue, or the agent whose queue is meant; undefined where the block goes by the contact's own. */
export function queueOf(block: Block): JsonObject | undefined {
  const agent = resourceAt(block, 'Agent', 'agents', 'queue');
  if (agent !== undefined) return { AgentId: agent };
  const queue = resourceAt(block, 'Queue', 'queues', 'queue');
  return queue === undefined ? undefined : { QueueId: queue };
}
