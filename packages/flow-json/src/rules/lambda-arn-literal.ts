import { blocksOfType } from '../facts/blocks-of.ts';
import { functionOf } from '../facts/lambda-block.ts';
import type { Rule } from './rule.ts';

const ACCOUNT = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:(?<account>\d{12}):/;

export const lambdaArnLiteral: Rule = {
  code: 'WL207',
  name: 'lambda-arn-literal',
  severity: 'info',
  summary: 'Functions are named by a reference that each environment resolves.',
  reason:
    'A flow with the ARN of one account works in that account only, and a copy of it calls the old one; field A7.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap((block) => {
      const account = ACCOUNT.exec(functionOf(block) ?? '')?.groups?.['account'];
      if (account === undefined) return [];
      return [
        {
          path: `${block.path}.Parameters.LambdaFunctionARN`,
          block: block.action.Identifier,
          message: `The block "${block.action.Identifier}" calls a function of the account ${account}, and of no other.`,
          hint: 'Write ${functions.name} and resolve it per environment, or read the ARN from an attribute.',
        },
      ];
    }),
};
