import { LONGEST_EXPRESS_SECONDS, readEventPath } from '@warmline/async-invoker';
import type { StateMachineLadder } from '@warmline/flow-json';
import { Token } from 'aws-cdk-lib';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { InvalidPropError } from '../errors.ts';

type InvokerProps = Pick<
  ConnectIntegrationProps,
  'cache' | 'omit' | 'retentionSeconds' | 'comfortEvery' | 'express' | 'logExecutionData'
>;

/**
 * Refuses settings that the function which starts and checks would refuse when it runs, and an Express machine that cannot take so
 * long.
 *
 * @throws InvalidPropError
 */
export function checkInvokerProps(props: InvokerProps, { machineSeconds }: StateMachineLadder): void {
  const { cache, omit = [], retentionSeconds, comfortEvery, express } = props;
  if (cache !== undefined) {
    checkWhole('cache.ttlSeconds', cache.ttlSeconds);
    if (cache.key.length === 0)
      throw new InvalidPropError('cache.key', cache.key, 'name at least one field of the event.');
    checkPaths('cache.key', cache.key);
  }
  checkPaths('omit', omit);
  checkWhole('retentionSeconds', retentionSeconds);
  checkWhole('comfortEvery', comfortEvery);
  if (express === true && !Token.isUnresolved(machineSeconds) && machineSeconds > LONGEST_EXPRESS_SECONDS) {
    throw new InvalidPropError(
      'express',
      express,
      `an Express machine runs for ${LONGEST_EXPRESS_SECONDS} seconds at most, and this one may take ${machineSeconds}, its tries ` +
        'included. Leave express out, or lower the time limit.',
    );
  }
}

function checkWhole(prop: string, value: number | undefined): void {
  if (value === undefined || Token.isUnresolved(value) || (Number.isInteger(value) && value >= 1)) return;
  throw new InvalidPropError(prop, value, 'it is a whole number from 1.');
}

function checkPaths(prop: string, paths: readonly string[]): void {
  const wrong = paths.find((path) => readEventPath(path) === undefined);
  if (wrong === undefined) return;
  throw new InvalidPropError(
    prop,
    wrong,
    'a field of the event is parameters.<name>, attributes.<name> or customerEndpoint.address.',
  );
}
