import { FlowUsageError } from '../errors.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { DEFAULT_COMFORT, refuseBadComfort, type Comfort } from './comfort.ts';
import { referenceByName } from './resources.ts';
import { refuseBadSteps } from './refuse-bad-steps.ts';

declare const RESULT: unique symbol;

/** A Lambda function as a flow calls it: where it is, how it is called, how long it is waited for, and what it answers. */
export interface LambdaFunction<Result = unknown> {
  readonly name: string;
  /** A resource reference, or a literal ARN: of the function that does the work. */
  readonly arn: string;
  /** How Connect has the work done, how long that may take, and how long the flow waits for it. */
  readonly limits: Ladder;
  /** The function that the flow calls in its place to start and check; only behind a state machine. */
  readonly invoker?: { readonly name: string; readonly arn: string };
  /** The names of the functions that work side by side, and of their results; empty where one does it all. */
  readonly steps: readonly string[];
  /** What the caller hears while work runs that Connect does not wait for. */
  readonly comfort: Comfort;
  /** How Connect reads the answer: a flat object of texts, or any JSON. */
  readonly response: 'STRING_MAP' | 'JSON';
  readonly [RESULT]?: Result;
}

/**
 * What a handler answers, a promise's content included; of several by name, what each answers, by the same names. Where one of them
 * may fail without the whole failing (`loyalty?: …`), `missing` names those that did.
 */
export type ResultOf<Handler> = Handler extends (...args: never[]) => infer Result
  ? Awaited<Result>
  : Handler extends object
    ? { readonly [Step in keyof Handler]: ResultOf<Handler[Step]> } & Missing<Handler>
    : never;

type Missing<Steps> = Steps extends Required<Steps> ? unknown : { readonly missing: string };

export interface LambdaFunctionOptions {
  /** Name of the function in the integration; blocks and references are named after it. */
  readonly name: string;
  /** The limits of the integration, from `synchronousLadder`, `asynchronousLadder` or `stateMachineLadder`. */
  readonly limits: Ladder;
  /** Literal ARN of an alias. Default: a reference by name, resolved per environment. */
  readonly arn?: string;
  /** Literal ARN of the alias of the invoker. Default: a reference to `<name>-invoker`. */
  readonly invokerArn?: string;
  /** Names of the functions that work side by side behind a state machine. Default: one function does it all. */
  readonly steps?: readonly string[];
  /** What the caller hears while work runs that Connect does not wait for. Default: two sentences, every 4 seconds. */
  readonly comfort?: Partial<Comfort>;
  /** Default: `STRING_MAP`, a flat object of texts; behind a state machine, always `JSON`. */
  readonly response?: 'STRING_MAP' | 'JSON';
}

/**
 * Describes a Lambda function for `call.invoke`. The type argument is the handler's type, so a flow cannot speak a field
 * that the function never returns; of functions that work side by side, an object of such types by name.
 *
 * @throws FlowUsageError when the name cannot be resolved later, an ARN is empty, nobody could be comforted so, or nobody could
 *   read the results of its steps
 * @example
 * const functions = {
 *   orderStatus: lambdaFunction<typeof handler>({ name: 'order-status', limits: synchronousLadder(5) }),
 * };
 */
export function lambdaFunction<Handler>(options: LambdaFunctionOptions): LambdaFunction<ResultOf<Handler>> {
  const { name, limits, arn, invokerArn, steps = [], comfort = {}, response = 'STRING_MAP' } = options;
  if (arn === '' || invokerArn === '') {
    throw new FlowUsageError(`The function "${name}" has an empty ARN. Give one, or leave it out.`);
  }
  const comforting = { ...DEFAULT_COMFORT, ...comfort };
  refuseBadComfort(name, comforting);
  refuseBadSteps(name, steps, limits);
  const behindMachine = limits.execution === 'step-functions';
  return {
    name,
    arn: arn ?? referenceByName('functions', name),
    limits,
    ...(behindMachine && { invoker: invokerOf(name, invokerArn) }),
    steps,
    comfort: comforting,
    response: behindMachine ? 'JSON' : response,
  };
}

/** The name of the function that starts and checks the work of another. */
export function invokerNameOf(name: string): string {
  return `${name}-invoker`;
}

function invokerOf(name: string, arn: string | undefined): NonNullable<LambdaFunction['invoker']> {
  const invoker = invokerNameOf(name);
  return { name: invoker, arn: arn ?? referenceByName('functions', invoker) };
}
