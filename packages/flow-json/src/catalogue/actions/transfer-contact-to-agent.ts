import type { ActionDefinition } from '../action-definition.ts';

/** Ends the flow and hands a voice contact to an agent; if the agent is busy the contact is disconnected (flow-language 7.1). */
export const transferContactToAgent = {
  type: 'TransferContactToAgent',
  block: 'Transfer to agent (beta)',
  category: 'contact',
  terminal: true,
  parameters: {},
  errors: {},
  channels: ['VOICE'],
  flowTypes: ['AGENT_TRANSFER', 'QUEUE_TRANSFER'],
} as const satisfies ActionDefinition;
