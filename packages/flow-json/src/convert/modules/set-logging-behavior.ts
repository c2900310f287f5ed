import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { isOn } from '../values.ts';

/** Turns flow logs on or off. Neither then nor now can it fail. */
export const setLoggingBehavior: ModuleConverter = {
  parameters: ['LoggingBehavior'],
  convert: (block) => {
    const state = isOn(block, 'LoggingBehavior') ? 'Enabled' : 'Disabled';
    return [
      action(
        block.identifier,
        'UpdateFlowLoggingBehavior',
        { FlowLoggingBehavior: state },
        { NextAction: onward(block) },
      ),
    ];
  },
};
