import type { ContactFlow, Flow } from '@warmline/flow-json';

/** A flow as the service keeps it: a bare one is inbound, and nobody described it. */
export function contactFlowOf(flow: ContactFlow | Flow): Omit<ContactFlow, 'name'> {
  return 'content' in flow ? flow : { type: 'CONTACT_FLOW', description: '', content: flow };
}
