import { parameterAt } from '../catalogue/parameter-at.ts';
import { isAsynchronous } from '../silence/time-limits.ts';
import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** The Lambda blocks that wait for their function's answer. */
export const synchronousCalls = perFacts(({ blocks }) =>
  blocks.filter(({ action }) => action.Type === 'InvokeLambdaFunction' && !isAsynchronous(action)),
);

/** The Lambda blocks that start their function and go on. */
export const asynchronousStarts = perFacts(({ blocks }) => blocks.filter(({ action }) => isAsynchronous(action)));

/** The blocks that fetch the answer of a function that was started. */
export const loads = perFacts(({ blocks }) =>
  blocks.filter(({ action }) => action.Type === 'LoadLambdaFunctionResult'),
);

/** Does this block replace the function's answer when it succeeds? A type that nobody knows may. */
export function answers({ action, definition }: Block): boolean {
  if (action.Type === 'InvokeLambdaFunction') return !isAsynchronous(action);
  return (
    action.Type === 'LoadLambdaFunctionResult' || action.Type === 'PutLambdaInvokeRequest' || definition === undefined
  );
}

/** The function that a block calls, as the flow writes it: an ARN, a reference, a JSONPath. */
export function functionOf({ action }: Block): string | undefined {
  const arn = parameterAt(action, 'LambdaFunctionARN');
  return typeof arn === 'string' ? arn : undefined;
}

/** Where the plain ways on of some blocks lead, of those that a call comes to. */
export function successTargets({ isReached }: Facts, blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ action }) => isReached(action.Identifier))
    .flatMap(({ action }) => action.Transitions.NextAction ?? []);
}
