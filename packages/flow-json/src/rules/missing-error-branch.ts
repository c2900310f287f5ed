import type { ErrorRule } from '../catalogue/action-definition.ts';
import { passes } from '../catalogue/parameter-at.ts';
import type { Action } from '../flow/flow.ts';
import type { Fix } from '../fix/fix.ts';
import { describedBlocks } from './blocks-of.ts';
import type { Block } from './facts.ts';
import type { Rule } from './rule.ts';

export const missingErrorBranch: Rule = {
  code: 'WL110',
  name: 'missing-error-branch',
  severity: 'error',
  summary: 'Actions have the error branches that the service demands.',
  reason: 'The service refuses the action otherwise ("Action is missing required error"); flow-language 7.0.',
  check: (facts) =>
    describedBlocks(facts).flatMap((block) => {
      const { action, definition, path } = block;
      const given = new Set((action.Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType));
      const missing = Object.entries(definition.errors).filter(
        ([errorType, rule]) => !given.has(errorType) && isDemanded(rule, action),
      );
      return missing.map(([errorType]) => {
        const fix = mirrorFix(block, errorType);
        return {
          path: `${path}.Transitions.Errors`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" (${action.Type}) lacks the error branch ${errorType}.`,
          hint: `Add { "ErrorType": "${errorType}", "NextAction": … }.`,
          ...(fix === undefined ? {} : { fix }),
        };
      });
    }),
};

function isDemanded(rule: ErrorRule, action: Action): boolean {
  return rule === 'required' || (typeof rule === 'object' && passes(action, rule.requiredWhen));
}

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
