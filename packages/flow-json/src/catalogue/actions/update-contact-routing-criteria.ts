import type { ActionDefinition } from '../action-definition.ts';

/** Sets step-based agent routing requirements (flow-language 7.3). */
export const updateContactRoutingCriteria = {
  type: 'UpdateContactRoutingCriteria',
  block: 'Set routing criteria',
  category: 'flow-control',
  terminal: false,
  parameters: {
    RoutingCriteria: { type: 'object', required: true, dynamic: 'whole' },
    'RoutingCriteria.Steps': { type: 'array', required: true, minimum: 1 },
    'RoutingCriteria.Steps[].Expression': { type: 'object', required: true },
    'RoutingCriteria.Steps[].Expression.AttributeCondition.Name': { type: 'string', dynamic: 'anywhere' },
    'RoutingCriteria.Steps[].Expression.AttributeCondition.Value': { type: 'string', dynamic: 'anywhere' },
    'RoutingCriteria.Steps[].Expression.AttributeCondition.ProficiencyLevel': {
      type: 'number',
      dynamic: 'anywhere',
      minimum: 1,
      maximum: 5,
    },
    'RoutingCriteria.Steps[].Expression.AttributeCondition.ComparisonOperator': {
      type: 'string',
      required: true,
      values: ['NumberGreaterOrEqualTo', 'Match'],
    },
    'RoutingCriteria.Steps[].Expression.AttributeCondition.MatchCriteria.AgentsCriteria.AgentIds': {
      type: 'array',
      maximum: 10,
    },
    'RoutingCriteria.Steps[].Expression.AndExpression': { type: 'array', maximum: 8 },
    'RoutingCriteria.Steps[].Expiry.DurationInSeconds': { type: 'number' },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
