import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { neededResourceAt } from '../values.ts';

/** Runs a flow module, and goes on. */
export const invokeFlowModule: ModuleConverter = {
  parameters: ['FlowModuleId'],
  convert: (block) => [
    plainAction(block, 'InvokeFlowModule', {
      FlowModuleId: neededResourceAt(block, 'FlowModuleId', 'modules', 'contactFlowModuleName'),
    }),
  ],
};
