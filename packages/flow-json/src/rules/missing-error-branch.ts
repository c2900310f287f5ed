import { errorStanding } from '../catalogue/error-standing.ts';
import type { Fix } from '../fix/fix.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import type { Block } from '../facts/facts.ts';
import type { Rule } from './rule.ts';

export const missingErrorBranch: Rule = {
  code: 'WL110',
  name: 'missing-error-branch',
  severity: 'error',
  alone: true,
  summary: 'Actions have the error branches that the service demands.',
  reason:
    'The service refuses the action otherwise ("Action is missing required error"); flow-language 7.0. What only some types of flow demand is a warning where nobody says of what type the flow is.',
  fix: 'NoMatchingCondition is added, and leads where NextAction leads, as the console writes it.',
  check: (facts) =>
    describedBlocks(facts).flatMap((block) => {
      const { action, definition, path } = block;
      const given = new Set((action.Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType));
      return Object.keys(definition.errors).flatMap((errorType) => {
        if (given.has(errorType)) return [];
        const standing = errorStanding(errorType, action, definition, facts.flowType);
        if (standing !== 'demanded' && standing !== 'perhaps-demanded') return [];
        const fix = mirrorFix(block, errorType);
        return [
          {
            path: `${path}.Transitions.Errors`,
            block: action.Identifier,
            message: `The block "${action.Identifier}" (${action.Type}) lacks the error branch ${errorType}${standing === 'demanded' ? '' : ', which not every type of flow demands'}.`,
            hint: `Add { "ErrorType": "${errorType}", "NextAction": … }.`,
            ...(standing === 'demanded' ? {} : { severity: 'warning' as const }),
            ...(fix === undefined ? {} : { fix }),
          },
        ];
      });
    }),
};

/** What matches nothing goes where `NextAction` leads: the console writes the two alike (flow-language 2.4). */
function mirrorFix({ action, index }: Block, errorType: string): Fix | undefined {
  const { NextAction, Errors = [] } = action.Transitions;
  if (errorType !== 'NoMatchingCondition' || NextAction === undefined) return undefined;
  return {
    description: `Lead ${errorType} to "${NextAction}", as NextAction.`,
    edits: [
      { at: ['Actions', index, 'Transitions', 'Errors', Errors.length], value: { NextAction, ErrorType: errorType } },
    ],
  };
}
