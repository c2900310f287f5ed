import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/** One limit of a ladder as it is written in the props, and how it has to stand to others. */
export interface Rung {
  readonly prop: string;
  readonly value: number;
  /** The limits that it is held against. */
  readonly others?: readonly number[];
  readonly holds: boolean;
  readonly rule: string;
}

/**
 * Refuses a limit that does not hold. Where one of the numbers is a token, only CloudFormation can tell.
 *
 * @throws InvalidPropError
 */
export function checkRung({ prop, value, others = [], holds, rule }: Rung): void {
  if (holds || [value, ...others].some((number) => Token.isUnresolved(number))) return;
  throw new InvalidPropError(prop, value, rule);
}
