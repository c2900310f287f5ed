import { parameterAt } from '../catalogue/parameter-at.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

const FUNCTION_ARN = /^arn:aws[a-z-]*:lambda:[^:]*:[^:]*:function:(?<name>[^:]+)(?<qualifier>:[^:]+)?$/;

export const lambdaArnUnqualified: Rule = {
  code: 'WL204',
  name: 'lambda-arn-unqualified',
  severity: 'warning',
  summary: 'A literal function ARN names an alias.',
  reason:
    'Without a qualifier Connect calls $LATEST: every upload is live at once, with no gradual rollout and no way back; aws-facts 1.1, field A7.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap(({ action, path }) => {
      const arn = parameterAt(action, 'LambdaFunctionARN');
      if (typeof arn !== 'string') return [];
      const groups = FUNCTION_ARN.exec(arn)?.groups;
      const qualifier = groups?.['qualifier'];
      if (groups === undefined || (qualifier !== undefined && qualifier !== ':$LATEST')) return [];
      return [
        {
          path: `${path}.Parameters.LambdaFunctionARN`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" calls "${arn}", which names no alias.`,
          hint: `Publish a version, put an alias before it, and call …:function:${groups['name'] ?? ''}:PROD.`,
        },
      ];
    }),
};
