import type { ActionDefinition } from '../action-definition.ts';

/** Runs a reusable flow module, then continues on one of the module's branches (flow-language 7.1). */
export const invokeFlowModule = {
  type: 'InvokeFlowModule',
  block: 'Invoke module',
  category: 'contact',
  terminal: false,
  parameters: {
    FlowModuleId: { type: 'string', required: true, dynamic: 'anywhere', format: 'module' },
    Input: { type: 'map', dynamic: 'anywhere', keepsTypes: 'all' },
  },
  conditions: { operators: ['Equals'], required: [] },
  errors: { NoMatchingCondition: 'optional', NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'MODULE'],
  disputedFlowTypes: 'all',
} as const satisfies ActionDefinition;
