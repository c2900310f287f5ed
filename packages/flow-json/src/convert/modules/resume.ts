import { action } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';

/** Ends the flow; what it was called from goes on. */
export const resume: ModuleConverter = {
  parameters: [],
  convert: (block) => [action(block.identifier, 'EndFlowExecution', {})],
};

/** Ends a flow module; the flow that called it goes on. */
export const returnFromFlowModule: ModuleConverter = {
  parameters: [],
  convert: (block) => [action(block.identifier, 'EndFlowModuleExecution', {})],
};
