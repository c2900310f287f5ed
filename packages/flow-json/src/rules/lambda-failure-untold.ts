import { errorTarget } from '../flow/branches.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import { isGuide } from '../facts/guide.ts';
import type { Rule } from './rule.ts';
import { hangsUpSilently } from '../facts/silent-end.ts';

export const lambdaFailureUntold: Rule = {
  code: 'WL202',
  name: 'lambda-failure-untold',
  severity: 'error',
  summary: 'A failing Lambda function does not end the call without a word where an answer would have been heard.',
  reason:
    'A caller who waited for an answer and hears the line go dead does not know what happened, and calls again. In a guide it is a warning: an agent loses the page, and the caller is still there.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap(({ action, path }) => {
      const target = errorTarget(action, 'NoMatchingError');
      const answered = action.Transitions.NextAction;
      if (target === undefined || !hangsUpSilently(facts, target)) return [];
      if (answered !== undefined && hangsUpSilently(facts, answered)) return [];
      return [
        {
          path: `${path}.Transitions.Errors`,
          block: action.Identifier,
          message: `When the function of the block "${action.Identifier}" fails, the call ends without a word.`,
          hint: 'Say what happened and what the caller can do before hanging up.',
          ...(isGuide(facts) ? { severity: 'warning' as const } : {}),
        },
      ];
    }),
};
