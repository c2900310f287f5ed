import type { FlowType } from '../catalogue/action-definition.ts';
import { errorStanding, type ErrorRefusal, type ErrorStanding } from '../catalogue/error-standing.ts';
import { testInWords } from '../catalogue/parameter-at.ts';
import type { Fix } from '../fix/fix.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import type { DescribedBlock } from '../facts/facts.ts';
import type { Rule } from './rule.ts';

export const unsupportedErrorBranch: Rule = {
  code: 'WL111',
  name: 'unsupported-error-branch',
  severity: 'error',
  alone: true,
  summary: 'Error branches are of types that the action takes in its mode.',
  reason: 'The service refuses others ("Invalid Action error"); flow-language 7.',
  fix: 'A branch that the type takes in no mode is removed.',
  check: (facts) =>
    describedBlocks(facts).flatMap((block) => {
      const { action, definition, path } = block;
      if (definition.terminal) return [];
      return (action.Transitions.Errors ?? []).flatMap(({ ErrorType }, index) => {
        const standing = errorStanding(ErrorType, action, definition, facts.flowType);
        if (!isRefusal(standing)) return [];
        const fix = standing === 'refused' ? removal(block.index, index, ErrorType) : undefined;
        return [
          {
            path: `${path}.Transitions.Errors[${index}]`,
            block: action.Identifier,
            message: `The block "${action.Identifier}" (${action.Type}) has the error branch ${ErrorType}, ${WHY[standing](block, ErrorType, facts.flowType)}.`,
            hint: `It takes: ${Object.keys(definition.errors).join(', ') || 'no error branches'}.`,
            ...(fix === undefined ? {} : { fix }),
          },
        ];
      });
    }),
};

const WHY: Readonly<Record<ErrorRefusal, (block: DescribedBlock, errorType: string, flowType?: FlowType) => string>> = {
  refused: () => 'which that type does not take',
  'refused-in-mode': ({ definition }, errorType) => {
    const rule = definition.errors[errorType];
    return `which it takes only ${typeof rule === 'object' ? testInWords(rule.requiredWhen) : 'in another mode'}`;
  },
  'refused-in-flow-type': (_, __, flowType = 'CONTACT_FLOW') =>
    `which it does not take in a flow of the type ${flowType}`,
};

function isRefusal(standing: ErrorStanding): standing is ErrorRefusal {
  return Object.hasOwn(WHY, standing);
}

/** What another mode takes may be right, and the mode wrong: that is left to people. */
function removal(block: number, index: number, errorType: string): Fix {
  return {
    description: `Remove the error branch ${errorType}.`,
    edits: [{ at: ['Actions', block, 'Transitions', 'Errors', index] }],
  };
}
