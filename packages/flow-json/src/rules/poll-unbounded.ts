import { pollingCircles } from '../facts/polling.ts';
import type { Rule } from './rule.ts';

export const pollUnbounded: Rule = {
  code: 'WL216',
  name: 'poll-unbounded',
  severity: 'warning',
  summary: 'A circle that asks a function until it is done is bounded by a Loop.',
  reason:
    'Work that never ends keeps the caller in the circle until the caller gives up. Queue flows, which an agent ends, are not judged.',
  check: (facts) =>
    facts.flowType === 'CUSTOMER_QUEUE' || facts.flowType === 'CUSTOMER_HOLD'
      ? []
      : pollingCircles(facts)
          .filter(({ loops }) => loops.length === 0)
          .map(({ call, check }) => ({
            path: call.path,
            block: call.action.Identifier,
            message: `The block "${call.action.Identifier}" asks its function again for as long as "${check.action.Identifier}" does not let the call out, and no Loop bounds it.`,
            hint: 'Put a Loop into the circle, and say sorry where it is done looping.',
          })),
};
