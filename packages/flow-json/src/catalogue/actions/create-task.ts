import type { ActionDefinition } from '../action-definition.ts';

/** Creates a new task contact that runs the given flow (flow-language 7.1). */
export const createTask = {
  type: 'CreateTask',
  block: 'Create task',
  category: 'contact',
  terminal: false,
  parameters: {
    ContactFlowId: { type: 'string', required: true, dynamic: 'whole', format: 'flow' },
    Name: { type: 'string', required: true, dynamic: 'anywhere' },
    Description: { type: 'string', dynamic: 'anywhere' },
    Attributes: { type: 'map', dynamic: 'anywhere' },
    References: { type: 'map', dynamic: 'anywhere' },
    DelaySeconds: { type: 'string', format: 'integer', minimum: 1, maximum: 518400 },
    ScheduledTime: { type: 'string', dynamic: 'anywhere' },
    TaskTemplateId: { type: 'string' },
    SegmentAttributes: { type: 'object' },
  },
  choices: [{ parameters: ['DelaySeconds', 'ScheduledTime'], least: 0, most: 1 }],
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
