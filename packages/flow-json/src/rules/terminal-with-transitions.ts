import { branchesOf } from '../flow/branches.ts';
import { judgedActions } from './judged-actions.ts';
import type { Rule } from './rule.ts';

export const terminalWithTransitions: Rule = {
  code: 'WL106',
  name: 'terminal-with-transitions',
  severity: 'error',
  summary: 'Actions that end the flow carry no transitions.',
  reason: 'The service refuses them ("Action does not support transitions"); flow-language 2.4.',
  check: (flow) =>
    judgedActions(flow)
      .filter(({ action, definition }) => definition.terminal && branchesOf(action).length > 0)
      .map(({ action, path }) => ({
        path: `${path}.Transitions`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) ends the flow and still has transitions.`,
        hint: 'Make its Transitions {}.',
      })),
};
