import type { Block } from '../facts/facts.ts';
import type { Rule } from './rule.ts';

export const storedTimeoutUnhandled: Rule = {
  code: 'WL308',
  name: 'stored-timeout-unhandled',
  severity: 'info',
  summary: 'Keys that a caller typed are checked for "Timeout" before they are used.',
  reason:
    'A caller who types nothing takes no branch of its own: the flow goes on with the text "Timeout" as the input (flow-language 7.2).',
  check: ({ blocks, isReached }) => {
    const users = blocks.filter((block) => passesOn(block) && isReached(block.action.Identifier));
    if (users.length === 0 || blocks.some(checksTimeout)) return [];
    return users.map(({ action, path }) => ({
      path: `${path}.Parameters`,
      block: action.Identifier,
      message: `The block "${action.Identifier}" passes on what the caller typed, and the flow never asks whether it is "Timeout".`,
      hint: 'Compare $.StoredCustomerInput with "Timeout" first, and ask again.',
    }));
  },
};

const PASSING: ReadonlySet<string> = new Set([
  'InvokeLambdaFunction',
  'UpdateContactAttributes',
  'UpdateFlowAttributes',
]);

function passesOn({ action, reads }: Block): boolean {
  return PASSING.has(action.Type) && reads().some(([root]) => root === 'StoredCustomerInput');
}

function checksTimeout({ action }: Block): boolean {
  return (action.Transitions.Conditions ?? []).some(({ Condition }) => Condition.Operands.includes('Timeout'));
}
