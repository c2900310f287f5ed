import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { judgedActions } from './judged-actions.ts';
import { parameterAt } from './parameter-at.ts';
import type { Rule } from './rule.ts';

export const lambdaTimeLimit: Rule = {
  code: 'WL201',
  name: 'lambda-time-limit',
  severity: 'error',
  summary: 'A synchronous Lambda block waits at most 8 seconds.',
  reason:
    'Connect waits 1 to 8 seconds for a synchronous function, and up to 60 for an asynchronous one; aws-facts 1.7.',
  check: (flow) =>
    judgedActions(flow).flatMap(({ action, path }) => {
      if (action.Type !== 'InvokeLambdaFunction' || parameterAt(action, 'InvocationType') === 'ASYNCHRONOUS') return [];
      const value = parameterAt(action, 'InvocationTimeLimitSeconds');
      const limit = typeof value === 'object' ? NaN : Number(value);
      if (Number.isNaN(limit) || limit <= LAMBDA_LIMITS.synchronousSeconds) return [];
      return [
        {
          path: `${path}.Parameters.InvocationTimeLimitSeconds`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" waits ${limit} s for its function; Connect waits ${LAMBDA_LIMITS.synchronousSeconds} s at most.`,
          hint: 'Lower the limit. Work that takes longer must be started asynchronously.',
        },
      ];
    }),
};
