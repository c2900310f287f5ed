import type { ActionDefinition } from '../action-definition.ts';

/** Queues a contact that is not yet queued, using the target queue set earlier by UpdateContactTargetQueue. */
export const transferContactToQueue = {
  type: 'TransferContactToQueue',
  block: 'Transfer to queue',
  terminal: false,
  parameters: {},
  errors: {
    QueueAtCapacity: 'required',
    NoMatchingError: 'required',
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
} as const satisfies ActionDefinition;
