import { errorTarget } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { HEARING } from '../silence/hearing.ts';
import { definitionOf, type ActionType } from '../catalogue/catalogue.ts';
import type { Rule } from './rule.ts';

export const lambdaFailureUntold: Rule = {
  code: 'WL202',
  name: 'lambda-failure-untold',
  severity: 'error',
  summary: 'A failing Lambda function does not end the call without a word where an answer would have been heard.',
  reason: 'A caller who waited for an answer and hears the line go dead does not know what happened, and calls again.',
  check: ({ flow }) =>
    flow.Actions.flatMap((action, index) => {
      if (action.Type !== 'InvokeLambdaFunction') return [];
      const target = errorTarget(action, 'NoMatchingError');
      const answered = action.Transitions.NextAction;
      if (target === undefined || !hangsUpSilently(flow, target)) return [];
      if (answered !== undefined && hangsUpSilently(flow, answered)) return [];
      return [
        {
          path: `Actions[${index}].Transitions.Errors`,
          block: action.Identifier,
          message: `When the function of the block "${action.Identifier}" fails, the call ends without a word.`,
          hint: 'Say what happened and what the caller can do before hanging up.',
        },
      ];
    }),
};

/** Follows the plain way on from a block: does the call end before anything is heard? */
function hangsUpSilently(flow: Flow, from: string): boolean {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const seen = new Set<string>();
  let action: Action | undefined = actions.get(from);
  while (action !== undefined && !seen.has(action.Identifier)) {
    seen.add(action.Identifier);
    const definition = definitionOf(action.Type);
    if (definition === undefined) return false;
    if (definition.terminal) return action.Type === 'DisconnectParticipant';
    if (HEARING[action.Type as ActionType] !== 'nothing') return false;
    if (action.Type === 'InvokeLambdaFunction' || definition.conditions !== undefined) return false;
    action = actions.get(action.Transitions.NextAction ?? '');
  }
  return false;
}
