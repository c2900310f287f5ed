import type { ActionDefinition } from '../action-definition.ts';

/** Shows a step-by-step guide view to an agent (or customer UI) and branches on the action taken (flow-language 7.2). */
export const showView = {
  type: 'ShowView',
  block: 'Show view',
  category: 'participant',
  terminal: false,
  parameters: {
    ViewResource: { type: 'object', required: true },
    'ViewResource.Id': { type: 'string', required: true, dynamic: 'whole', format: 'view' },
    'ViewResource.Version': { type: 'string' },
    InvocationTimeLimitSeconds: { type: 'string', required: true, format: 'integer', minimum: 1 },
    ViewData: { type: 'map', required: true, dynamic: 'anywhere', keepsTypes: 'all' },
    'SensitiveDataConfiguration.HideResponseOn': { type: 'array', values: ['TRANSCRIPT'] },
  },
  conditions: { operators: ['Equals'], required: [] },
  errors: { NoMatchingCondition: 'required', NoMatchingError: 'required', TimeLimitExceeded: 'required' },
  channels: ['CHAT'],
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
