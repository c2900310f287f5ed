import { judgedActions } from './judged-actions.ts';
import { passes } from './parameter-at.ts';
import type { Rule } from './rule.ts';

export const missingErrorBranch: Rule = {
  code: 'WL110',
  name: 'missing-error-branch',
  severity: 'error',
  summary: 'Actions have the error branches that the service demands.',
  reason: 'The service refuses the action otherwise ("Action is missing required error"); flow-language 7.0.',
  check: (flow) =>
    judgedActions(flow).flatMap(({ action, definition, path }) => {
      const given = new Set((action.Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType));
      return Object.entries(definition.errors)
        .filter(([errorType, rule]) => {
          const demanded = rule === 'required' || (typeof rule === 'object' && passes(action, rule.requiredWhen));
          return demanded && !given.has(errorType);
        })
        .map(([errorType]) => ({
          path: `${path}.Transitions.Errors`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" (${action.Type}) lacks the error branch ${errorType}.`,
          hint: `Add { "ErrorType": "${errorType}", "NextAction": … }.`,
        }));
    }),
};
