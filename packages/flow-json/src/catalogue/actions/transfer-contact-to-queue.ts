import type { ActionDefinition } from '../action-definition.ts';

/** Queues a contact that is not yet queued, using the target queue set earlier by UpdateContactTargetQueue (flow-language 7.1). */
export const transferContactToQueue = {
  type: 'TransferContactToQueue',
  block: 'Transfer to queue',
  category: 'contact',
  terminal: false,
  parameters: {},
  errors: { QueueAtCapacity: 'required', NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
