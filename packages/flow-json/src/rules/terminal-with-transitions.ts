import { describedBlocks } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const terminalWithTransitions: Rule = {
  code: 'WL106',
  name: 'terminal-with-transitions',
  severity: 'error',
  summary: 'Actions that end the flow carry no transitions.',
  reason: 'The service refuses them ("Action does not support transitions"); flow-language 2.4.',
  fix: 'The transitions are removed.',
  check: (facts) =>
    describedBlocks(facts)
      .filter(({ definition, branches }) => definition.terminal && branches.length > 0)
      .map(({ action, path, index }) => ({
        path: `${path}.Transitions`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) ends the flow and still has transitions.`,
        hint: 'Make its Transitions {}.',
        fix: { description: 'Remove the transitions.', edits: [{ at: ['Actions', index, 'Transitions'], value: {} }] },
      })),
};
