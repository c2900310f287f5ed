import type { ActionDefinition } from '../action-definition.ts';

/** Ends a flow module and returns control to the calling flow without ending the contact (flow-language 7.1). */
export const endFlowModuleExecution = {
  type: 'EndFlowModuleExecution',
  block: 'Return (modules)',
  category: 'contact',
  terminal: true,
  parameters: {
    Result: { type: 'string', refused: ['Success', 'Error'] },
    ResultData: { type: 'map', dynamic: 'anywhere', keepsTypes: 'all' },
  },
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
