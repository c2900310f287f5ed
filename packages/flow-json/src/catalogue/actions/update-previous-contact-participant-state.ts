import type { ActionDefinition } from '../action-definition.ts';

/** Places the agent or the customer of the previous contact on hold, or takes everyone off hold (e.g. secure input) (flow-language 7.1). */
export const updatePreviousContactParticipantState = {
  type: 'UpdatePreviousContactParticipantState',
  block: 'Hold customer or agent',
  category: 'contact',
  terminal: false,
  parameters: {
    PreviousContactParticipantState: {
      type: 'string',
      required: true,
      values: ['AgentOnHold', 'CustomerOnHold', 'OffHold'],
    },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
