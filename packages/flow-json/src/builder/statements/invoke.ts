import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import { LAMBDA_LIMITS } from '../../lambda-limits.ts';
import type { CallBranch, InvokeOptions } from '../call.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import type { Statement, Step } from '../statement.ts';

/** Invoke Lambda, synchronous: the flow waits for the answer. */
export function invoke(
  lambda: LambdaFunction,
  options: InvokeOptions,
  steps: (branch: CallBranch) => readonly Step[],
): Statement {
  const { parameters = {}, onFailure, name } = options;
  const { blockSeconds } = lambda.limits;
  const most = LAMBDA_LIMITS.synchronousSeconds;
  if (!Number.isInteger(blockSeconds) || blockSeconds < 1 || blockSeconds > most) {
    throw new FlowUsageError(
      `The function "${lambda.name}" has a block limit of ${blockSeconds} s; a synchronous block waits a whole number of seconds from 1 to ${most}.`,
    );
  }
  const attributes = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, value.toString()]));
  const empty = Object.keys(attributes).find((key) => attributes[key] === '');
  if (empty !== undefined)
    throw new FlowUsageError(`The parameter "${empty}" of "${lambda.name}" is an empty text, which Connect refuses.`);

  return {
    name: name ?? identifierFromWords(`invoke ${lambda.name}`, 'invoke'),
    type: 'InvokeLambdaFunction',
    parameters: {
      LambdaFunctionARN: lambda.arn,
      InvocationTimeLimitSeconds: String(blockSeconds),
      InvocationType: 'SYNCHRONOUS',
      ...(Object.keys(attributes).length === 0 ? {} : { LambdaInvocationAttributes: attributes }),
      ResponseValidation: { ResponseType: lambda.response },
    },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
