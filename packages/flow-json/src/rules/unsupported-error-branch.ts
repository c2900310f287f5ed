import type { ActionDefinition } from '../catalogue/action-definition.ts';
import { passes, testInWords } from '../catalogue/parameter-at.ts';
import type { Action } from '../flow/flow.ts';
import { describedBlocks } from './blocks-of.ts';
import type { Rule } from './rule.ts';

export const unsupportedErrorBranch: Rule = {
  code: 'WL111',
  name: 'unsupported-error-branch',
  severity: 'error',
  summary: 'Error branches are of types that the action takes in its mode.',
  reason: 'The service refuses others ("Invalid Action error"); flow-language 7.',
  check: (facts) =>
    describedBlocks(facts).flatMap(({ action, definition, path, index: block }) =>
      (action.Transitions.Errors ?? []).flatMap(({ ErrorType }, index) => {
        const problem = problemOf(ErrorType, action, definition);
        if (definition.terminal || problem === undefined) return [];
        return [
          {
            path: `${path}.Transitions.Errors[${index}]`,
            block: action.Identifier,
            message: `The block "${action.Identifier}" (${action.Type}) has the error branch ${ErrorType}, ${problem}.`,
            hint: `It takes: ${Object.keys(definition.errors).join(', ') || 'no error branches'}.`,
            fix: {
              description: `Remove the error branch ${ErrorType}.`,
              edits: [{ at: ['Actions', block, 'Transitions', 'Errors', index] }],
            },
          },
        ];
      }),
    ),
};

function problemOf(errorType: string, action: Action, definition: ActionDefinition): string | undefined {
  const rule = Object.hasOwn(definition.errors, errorType) ? definition.errors[errorType] : undefined;
  if (rule === undefined) return 'which that type does not take';
  if (typeof rule === 'string' || rule.otherwise === 'optional' || passes(action, rule.requiredWhen)) return undefined;
  return `which it takes only ${testInWords(rule.requiredWhen)}`;
}
