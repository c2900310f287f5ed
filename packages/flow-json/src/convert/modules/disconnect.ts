import { action } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { endingOf } from '../flow-type.ts';

/** Hangs up. Flows that the service does not let hang up end there instead. */
export const disconnect: ModuleConverter = {
  parameters: [],
  convert: (block) => {
    const type = endingOf(block.flowType);
    if (type !== 'DisconnectParticipant') {
      block.note('The service refuses blocks that hang up in this type of flow; the flow ends there instead.');
    }
    return [action(block.identifier, type, {})];
  },
};
