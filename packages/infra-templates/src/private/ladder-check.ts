import { LAMBDA_LIMITS, type Ladder } from '@warmline/flow-json';
import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/**
 * Refuses limits that do not stand in their order: downstream call, function, block, Connect. Numbers that only
 * CloudFormation knows are left to it.
 *
 * @throws InvalidPropError
 */
export function checkLadder(ladder: Ladder): void {
  const { downstreamMilliseconds, functionSeconds, blockSeconds } =
    ladder.execution === 'step-functions' ? ladder.invoker : ladder;
  if (known(functionSeconds) && !(Number.isInteger(functionSeconds) && functionSeconds >= 1)) {
    throw new InvalidPropError(
      'limits.functionSeconds',
      functionSeconds,
      "Lambda's time-out is a whole number from 1.",
    );
  }
  if (known(downstreamMilliseconds, functionSeconds) && downstreamMilliseconds >= functionSeconds * 1000) {
    throw new InvalidPropError(
      'limits.downstreamMilliseconds',
      downstreamMilliseconds,
      `it must be below functionSeconds (${functionSeconds}), or the function ends before it can answer.`,
    );
  }
  if (known(functionSeconds, blockSeconds) && functionSeconds >= blockSeconds) {
    throw new InvalidPropError(
      'limits.functionSeconds',
      functionSeconds,
      `it must be below blockSeconds (${blockSeconds}): a function that outlives its block succeeds unseen, without an ` +
        'error, an alarm or a rollback.',
    );
  }
  if (known(blockSeconds) && blockSeconds > LAMBDA_LIMITS.synchronousSeconds) {
    throw new InvalidPropError(
      'limits.blockSeconds',
      blockSeconds,
      `Connect waits ${LAMBDA_LIMITS.synchronousSeconds} seconds at most.`,
    );
  }
}

function known(...numbers: readonly number[]): boolean {
  return !numbers.some((number) => Token.isUnresolved(number));
}
