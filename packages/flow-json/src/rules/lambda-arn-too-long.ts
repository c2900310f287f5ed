import { hasPlaceholder } from '../flow/placeholder.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import { functionOf } from '../facts/lambda-block.ts';
import type { Rule } from './rule.ts';

/** Longest ARN of a function that can be associated with an instance (field A6). */
const LONGEST_ARN = 140;

export const lambdaArnTooLong: Rule = {
  code: 'WL206',
  name: 'lambda-arn-too-long',
  severity: 'warning',
  summary: 'A literal function ARN has at most 140 characters.',
  reason: 'A function with a longer one, its alias included, cannot be associated with an instance; field A6.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap((block) => {
      const arn = functionOf(block) ?? '';
      if (!arn.startsWith('arn:') || arn.length <= LONGEST_ARN || hasPlaceholder(arn) || arn.includes('$.')) return [];
      return [
        {
          path: `${block.path}.Parameters.LambdaFunctionARN`,
          block: block.action.Identifier,
          message: `The function ARN of the block "${block.action.Identifier}" has ${arn.length} characters; an instance takes ${LONGEST_ARN}.`,
          hint: 'Give the function or its alias a shorter name.',
        },
      ];
    }),
};
