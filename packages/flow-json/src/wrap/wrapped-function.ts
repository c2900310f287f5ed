import { lambdaFunction, type LambdaFunction } from '../builder/lambda-function.ts';
import { identifierFromWords } from '../flow/identifier.ts';
import { parseResourceReference } from '../flow/resource-reference.ts';
import { asynchronousLadder, ASYNCHRONOUS_TIME_LIMIT } from '../ladder/asynchronous-ladder.ts';
import { stateMachineLadder, STATE_MACHINE_TIME_LIMIT } from '../ladder/state-machine-ladder.ts';
import type { WrapOptions } from './wrap-options.ts';

/**
 * The function as the builder knows it.
 *
 * @throws RangeError when the time limit is none of the mode's
 * @throws FlowUsageError when nobody could be comforted so
 */
export function wrappedFunction(options: WrapOptions): LambdaFunction {
  const { function: arn, timeLimitSeconds, comfort = {} } = options;
  const common = { name: nameOf(arn), arn, comfort };
  return options.mode === 'async'
    ? lambdaFunction({ ...common, limits: asynchronousLadder(timeLimitSeconds ?? ASYNCHRONOUS_TIME_LIMIT.default) })
    : lambdaFunction({
        ...common,
        limits: stateMachineLadder(timeLimitSeconds ?? STATE_MACHINE_TIME_LIMIT.default),
        invokerArn: options.invoker,
      });
}

/** What the function is called: new blocks and flow attributes are named after it. */
function nameOf(arn: string): string {
  const name = parseResourceReference(arn)?.name ?? /:function:([^:]+)/.exec(arn)?.[1] ?? arn;
  return identifierFromWords(name, 'job');
}
