import { parseResourceReference } from '@warmline/flow-json';
import { fail, next, type Block } from './block.ts';
import { textParameter } from './parameters.ts';

/**
 * Sets the working queue. Whether the queue exists is not known here; the name that stands in the flow is its name and its
 * ARN in the contact's data. Fails on an empty value.
 */
export const updateContactTargetQueue: Block = {
  enter(visit) {
    const target = textParameter(visit, 'QueueId') || textParameter(visit, 'AgentId');
    if (target === '') return fail('NoMatchingError');
    const Name = parseResourceReference(target)?.name ?? target;
    return next({ contact: { ...visit.state.contact, Queue: { ARN: target, Name, OutboundCallerId: null } } });
  },
};
