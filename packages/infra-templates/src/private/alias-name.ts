import { LAMBDA_LIMITS } from '@warmline/flow-json';
import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/** Lambda's own pattern (API reference, CreateAlias). A number would be a version. */
export const ALIAS_NAME = /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/;

/** Longest unqualified function ARN in the Regions that have Connect, with a colon behind it. */
const FUNCTION_ARN_CHARACTERS = `arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:${'f'.repeat(64)}:`.length;

/**
 * Refuses a name that Lambda would refuse, and one that only CloudFormation knows: the alarm's dimension needs it.
 *
 * @throws InvalidPropError
 */
export function checkAliasName(name: string): void {
  if (!Token.isUnresolved(name) && ALIAS_NAME.test(name)) return;
  throw new InvalidPropError(
    'rollout.alias',
    name,
    'an alias is named in letters, digits, hyphens and underscores, at most 128, and not by a number alone.',
  );
}

/** Says whether the alias's ARN may be longer than an association takes: the function's name is CloudFormation's. */
export function mayOutgrowAssociation(name: string): boolean {
  return FUNCTION_ARN_CHARACTERS + name.length > LAMBDA_LIMITS.arnCharacters;
}
