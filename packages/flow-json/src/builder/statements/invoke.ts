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

/** A function as a block calls it that waits for it. */
export interface Callee extends Pick<LambdaFunction, 'name' | 'arn' | 'response'> {
  /** How long the block waits. */
  readonly blockSeconds: number;
}

/** Invoke Lambda, synchronous: the flow waits for the answer. */
export function invoke(
  { name: functionName, arn, response, blockSeconds }: Callee,
  { parameters = {}, onFailure, name }: InvokeOptions,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const most = LAMBDA_LIMITS.synchronousSeconds;
  if (!Number.isInteger(blockSeconds) || blockSeconds < 1 || blockSeconds > most) {
    throw new FlowUsageError(
      `The function "${functionName}" has a block limit of ${blockSeconds} s; a synchronous block waits a whole number of seconds from 1 to ${most}.`,
    );
  }
  return {
    name: name ?? identifierFromWords(`invoke ${functionName}`, 'invoke'),
    type: 'InvokeLambdaFunction',
    parameters: {
      LambdaFunctionARN: arn,
      InvocationTimeLimitSeconds: String(blockSeconds),
      InvocationType: 'SYNCHRONOUS',
      ...invocationAttributes(functionName, parameters),
      ResponseValidation: { ResponseType: response },
    },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
