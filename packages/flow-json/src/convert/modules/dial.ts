import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';

/** Dials the customer of an outbound call. A call that fails ends the flow, then as today. */
export const dial: ModuleConverter = {
  parameters: [],
  convert: (block) => [action(block.identifier, 'CompleteOutboundCall', {}, { NextAction: onward(block) })],
};
