import { FlowUsageError } from '../errors.ts';
import type { SynchronousLadder } from '../ladder.ts';
import { referenceByName } from './resources.ts';

declare const RESULT: unique symbol;

/** A Lambda function as a flow calls it: where it is, how long the block waits, and what it answers. */
export interface LambdaFunction<Result = unknown> {
  readonly name: string;
  /** A resource reference, or a literal ARN. */
  readonly arn: string;
  /** How long the function may take, and how long the block waits for it. */
  readonly limits: SynchronousLadder;
  /** How Connect reads the answer: a flat object of texts, or any JSON. */
  readonly response: 'STRING_MAP' | 'JSON';
  readonly [RESULT]?: Result;
}

/** What a handler answers, a promise's content included. */
export type ResultOf<Handler> = Handler extends (...args: never[]) => infer Result ? Awaited<Result> : never;

export interface LambdaFunctionOptions {
  /** Name of the function in the integration; blocks and references are named after it. */
  readonly name: string;
  /** The limits of the integration, from `synchronousLadder`. */
  readonly limits: SynchronousLadder;
  /** Literal ARN of an alias. Default: a reference by name, resolved per environment. */
  readonly arn?: string;
  /** Default: `STRING_MAP`, a flat object of texts. */
  readonly response?: 'STRING_MAP' | 'JSON';
}

/**
 * Describes a Lambda function for `call.invoke`. The type argument is the handler's type, so a flow cannot speak a field
 * that the function never returns.
 *
 * @throws FlowUsageError when the name cannot be resolved later, or the ARN is empty
 * @example
 * const functions = {
 *   orderStatus: lambdaFunction<typeof handler>({ name: 'order-status', limits: synchronousLadder(5) }),
 * };
 */
export function lambdaFunction<Handler>(options: LambdaFunctionOptions): LambdaFunction<ResultOf<Handler>> {
  const { name, limits, arn, response = 'STRING_MAP' } = options;
  if (arn === '') throw new FlowUsageError(`The function "${name}" has an empty ARN. Give one, or leave it out.`);
  return {
    name,
    arn: arn ?? referenceByName('functions', name),
    limits,
    response,
  };
}
