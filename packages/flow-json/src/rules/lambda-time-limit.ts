import { parameterAt } from '../catalogue/parameter-at.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const lambdaTimeLimit: Rule = {
  code: 'WL201',
  name: 'lambda-time-limit',
  severity: 'error',
  alone: true,
  summary: 'A synchronous Lambda block waits at most 8 seconds.',
  reason:
    'Connect waits 1 to 8 seconds for a synchronous function, and up to 60 for an asynchronous one; aws-facts 1.7.',
  check: (facts) =>
    blocksOfType(facts, 'InvokeLambdaFunction').flatMap(({ action, path }) => {
      if (parameterAt(action, 'InvocationType') === 'ASYNCHRONOUS') return [];
      const most = LAMBDA_LIMITS.synchronousSeconds;
      const value = parameterAt(action, 'InvocationTimeLimitSeconds');
      const limit = typeof value === 'object' ? NaN : Number(value);
      if (Number.isNaN(limit) || limit <= most) return [];
      return [
        {
          path: `${path}.Parameters.InvocationTimeLimitSeconds`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" waits ${limit} s for its function; Connect waits ${most} s at most.`,
          hint: `Lower the limit to ${most} s if the function surely answers by then, or start it asynchronously and talk meanwhile.`,
        },
      ];
    }),
};
