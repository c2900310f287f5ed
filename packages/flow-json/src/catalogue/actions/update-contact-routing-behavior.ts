import type { ActionDefinition } from '../action-definition.ts';

/** Changes queue priority or virtual queue age (older documentation: also an agent-hierarchy preference) (flow-language 7.1). */
export const updateContactRoutingBehavior = {
  type: 'UpdateContactRoutingBehavior',
  block: 'Change routing priority / age (and Set routing proficiency)',
  category: 'contact',
  terminal: false,
  parameters: {
    QueuePriority: { type: 'string', format: 'integer', minimum: 1 },
    QueueTimeAdjustmentSeconds: { type: 'string', format: 'integer', minimum: Number.MIN_SAFE_INTEGER },
    RoutingProficiencies: { type: 'object' },
    'RoutingProficiencies.AgentHierarchyProficiency.AgentHierarchy': {
      type: 'string',
      required: true,
      dynamic: 'anywhere',
    },
    'RoutingProficiencies.AgentHierarchyProficiency.ExpirationSeconds': {
      type: 'string',
      required: true,
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 0,
      maximum: 600,
    },
  },
  choices: [{ parameters: ['QueuePriority', 'QueueTimeAdjustmentSeconds', 'RoutingProficiencies'], least: 0, most: 1 }],
  errors: { NoMatchingError: { requiredWhen: { path: 'RoutingProficiencies' }, otherwise: 'refused' } },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW'],
  consoleFlowTypes: ['CUSTOMER_QUEUE', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
} as const satisfies ActionDefinition;
