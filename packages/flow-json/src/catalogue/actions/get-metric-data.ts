import type { ActionDefinition } from '../action-definition.ts';

/** Loads real-time queue metrics into $.Metrics.* (flow-language 7.3). */
export const getMetricData = {
  type: 'GetMetricData',
  block: 'Get queue metrics',
  category: 'flow-control',
  terminal: false,
  parameters: {
    QueueId: { type: 'string', dynamic: 'whole', format: 'queue' },
    AgentId: { type: 'string', dynamic: 'whole', format: 'agent' },
    QueueChannel: { type: 'string', dynamic: 'whole', values: ['Voice', 'Chat', 'Task', 'Email'] },
  },
  choices: [{ parameters: ['QueueId', 'AgentId'], least: 0, most: 1 }],
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
