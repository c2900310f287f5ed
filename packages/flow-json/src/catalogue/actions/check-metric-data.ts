import type { ActionDefinition } from '../action-definition.ts';

/** Loads one queue metric and branches on it (flow-language 7.3). */
export const checkMetricData = {
  type: 'CheckMetricData',
  block: 'Check staffing / Check queue status',
  category: 'flow-control',
  terminal: false,
  parameters: {
    MetricType: {
      type: 'string',
      required: true,
      values: [
        'NumberOfAgentsAvailable',
        'NumberOfAgentsStaffed',
        'NumberOfAgentsOnline',
        'OldestContactInQueueAgeSeconds',
        'NumberOfContactsInQueue',
      ],
    },
    QueueId: { type: 'string', dynamic: 'whole', format: 'queue' },
    AgentId: { type: 'string', dynamic: 'whole', format: 'agent' },
  },
  choices: [{ parameters: ['QueueId', 'AgentId'], least: 0, most: 1 }],
  conditions: {
    operators: ['Equals', 'NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'],
    required: [],
    minimum: 1,
  },
  errors: { NoMatchingError: 'required', NoMatchingCondition: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
