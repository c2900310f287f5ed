import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import { LAMBDA_LIMITS } from '../../lambda-limits.ts';
import type { Branch, Naming } from '../branch.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';
import type { Statement, Step } from '../statement.ts';
import { invocationAttributes } from './invocation-attributes.ts';

export interface InvokeOptions<Call = never> extends Naming {
  /** What the function is given as `Details.Parameters`. Default: nothing. */
  readonly parameters?: Readonly<Record<string, string | Reference>>;
  /** Taken when the function fails, does not answer in time, or answers what Connect refuses. */
  readonly onFailure: Branch<Call>;
}

/** Invoke Lambda, synchronous: the flow waits for the answer. */
export function invoke(
  lambda: LambdaFunction,
  options: InvokeOptions,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const { parameters = {}, onFailure, name } = options;
  const { limits } = lambda;
  const { blockSeconds } = limits.execution === 'step-functions' ? limits.invoker : limits;
  const most = LAMBDA_LIMITS.synchronousSeconds;
  if (!Number.isInteger(blockSeconds) || blockSeconds < 1 || blockSeconds > most) {
    throw new FlowUsageError(
      `The function "${lambda.name}" has a block limit of ${blockSeconds} s; a synchronous block waits a whole number of seconds from 1 to ${most}.`,
    );
  }
  return {
    name: name ?? identifierFromWords(`invoke ${lambda.name}`, 'invoke'),
    type: 'InvokeLambdaFunction',
    parameters: {
      LambdaFunctionARN: lambda.arn,
      InvocationTimeLimitSeconds: String(blockSeconds),
      InvocationType: 'SYNCHRONOUS',
      ...invocationAttributes(lambda, parameters),
      ResponseValidation: { ResponseType: lambda.response },
    },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
