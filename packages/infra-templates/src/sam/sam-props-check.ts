import type { AsynchronousLadder, SynchronousLadder } from '@warmline/flow-json';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { InvalidPropError } from '../errors.ts';

/**
 * Refuses props that have no SAM form, and gives the limits of those that have one.
 *
 * @throws InvalidPropError
 */
export function checkSamProps(props: ConnectIntegrationProps): SynchronousLadder | AsynchronousLadder {
  const { limits } = props;
  if (props.function !== undefined) {
    throw new InvalidPropError(
      'function',
      props.function,
      'a function that exists has nothing for SAM to deploy: take the construct.',
    );
  }
  if (limits.execution === 'step-functions') {
    throw new InvalidPropError(
      'limits',
      limits,
      'work behind a state machine has no SAM form: machine, table and invoker are made by the construct alone.',
    );
  }
  if (props.associate === true) {
    throw new InvalidPropError('associate', true, 'the SAM form leaves it to the command among its outputs.');
  }
  return limits;
}
