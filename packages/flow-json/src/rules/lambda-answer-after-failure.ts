import { errorTarget } from '../flow/branches.ts';
import { answerReader } from '../facts/answer-readers.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const lambdaAnswerAfterFailure: Rule = {
  code: 'WL205',
  name: 'lambda-answer-after-failure',
  severity: 'warning',
  summary: 'The failure branch of a Lambda block does not lead on to a block that uses its answer.',
  reason:
    'After a failure there is no answer, or an older one: the caller hears a hole in the sentence, or what was true before. Where both branches lead to one block, WL203 speaks.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap(({ action, path }) => {
      const target = errorTarget(action, 'NoMatchingError');
      if (target === undefined || target === action.Transitions.NextAction) return [];
      const reader = answerReader(facts, target);
      if (reader === undefined) return [];
      return [
        {
          path: `${path}.Transitions.Errors`,
          block: action.Identifier,
          message: `When the function of the block "${action.Identifier}" fails, the flow still comes to "${reader}", which uses its answer.`,
          hint: 'End the failure branch (hang up, transfer), or let it meet the other one behind the last block that uses the answer.',
        },
      ];
    }),
};
