import { updateContactEventHooks } from '../../catalogue/actions/update-contact-event-hooks.ts';
import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { neededResourceAt, textAt } from '../values.ts';

/** Events that a flow can be set for today (flow-language 7.1, UpdateContactEventHooks). */
const HOOKS: ReadonlySet<string> = new Set(updateContactEventHooks.parameters.EventHooks.keys);

/** Chooses the flow that runs on an event of the contact. */
export const setEventHook: ModuleConverter = hookOf(undefined);

/** The flow that callers hear in a queue. */
export const setCustomerQueueFlow: ModuleConverter = hookOf('CustomerQueue');

/** The flow that runs when the agent has hung up. */
export const setDisconnectFlow: ModuleConverter = hookOf('CustomerRemaining');

/** @param usual the event where the block names none */
function hookOf(usual: string | undefined): ModuleConverter {
  return {
    parameters: ['Type', 'ContactFlowId'],
    convert: (block) => {
      const hook = textAt(block, 'Type') ?? usual;
      if (hook === undefined || !HOOKS.has(hook)) {
        return { notCarried: `It sets a flow for the event "${hook ?? ''}", which is not known.` };
      }
      const flow = neededResourceAt(block, 'ContactFlowId', 'flows', 'contactFlow');
      return [plainAction(block, 'UpdateContactEventHooks', { EventHooks: { [hook]: flow } })];
    },
  };
}
