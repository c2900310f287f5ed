import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/**
 * Refuses a threshold that would always or never be met by a count of errors.
 *
 * @throws InvalidPropError
 */
export function checkRollbackThreshold(prop: string, errors: number): void {
  if (Token.isUnresolved(errors) || (Number.isInteger(errors) && errors >= 1)) return;
  throw new InvalidPropError(prop, errors, 'it counts errors within a minute: a whole number from 1.');
}
