import type { ActionDefinition } from '../action-definition.ts';

/** Takes a queued contact out of its queue, starts a new contact segment and puts it in the given queue (queue-to-queue transfer) (flow-language 7.1). */
export const dequeueContactAndTransferToQueue = {
  type: 'DequeueContactAndTransferToQueue',
  block: 'Transfer to queue (inside a customer queue flow)',
  category: 'contact',
  terminal: false,
  parameters: {
    QueueId: { type: 'string', dynamic: 'whole', format: 'queue' },
    AgentId: { type: 'string', dynamic: 'whole', format: 'agent' },
  },
  choices: [{ parameters: ['QueueId', 'AgentId'], least: 0, most: 1 }],
  errors: { QueueAtCapacity: 'required', NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CUSTOMER_QUEUE'],
} as const satisfies ActionDefinition;
