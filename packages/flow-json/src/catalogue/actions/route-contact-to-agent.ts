import type { ActionDefinition } from '../action-definition.ts';

/** Offers a queued contact to a chosen agent while it stays in the queue flow (flow-language 7.1). */
export const routeContactToAgent = {
  type: 'RouteContactToAgent',
  block: 'Interrupt agent',
  category: 'contact',
  terminal: false,
  parameters: {},
  parametersUnpublished: true,
  errors: { NoMatchingError: 'optional' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CUSTOMER_QUEUE'],
} as const satisfies ActionDefinition;
