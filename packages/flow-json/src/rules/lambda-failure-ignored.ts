import { errorTarget } from '../flow/branches.ts';
import { answerReader } from '../facts/answer-readers.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import { isGuide } from '../facts/guide.ts';
import type { Rule } from './rule.ts';

export const lambdaFailureIgnored: Rule = {
  code: 'WL203',
  name: 'lambda-failure-ignored',
  severity: 'warning',
  summary: 'The failure branch of a Lambda block leads elsewhere than its success branch.',
  reason:
    'Where both lead to one block, a failure looks like an answer. It is an error where the flow goes on to use that answer: the caller then hears an empty text. In a guide, whose pages only an agent sees, it stays a warning.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap(({ action, path }) => {
      const { NextAction, Errors = [] } = action.Transitions;
      if (NextAction === undefined || errorTarget(action, 'NoMatchingError') !== NextAction) return [];
      const used = answerReader(facts, NextAction);
      const at = Errors.findIndex(({ ErrorType }) => ErrorType === 'NoMatchingError');
      return [
        {
          path: `${path}.Transitions.Errors[${at}]`,
          block: action.Identifier,
          message: `When the function of the block "${action.Identifier}" fails, the flow goes on as if it had answered${used === undefined ? '' : `, and "${used}" uses the answer`}.`,
          hint: 'Lead the failure to a block that tells the caller, or that does without the answer.',
          ...(used === undefined || isGuide(facts) ? {} : { severity: 'error' as const }),
        },
      ];
    }),
};
