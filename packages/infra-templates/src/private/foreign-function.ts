import { Token, type Stack } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';
import { readFunctionArn } from './function-arn.ts';

type Place = Pick<Stack, 'account' | 'region'>;

/**
 * Says whether a function is in another account or Region than the stack, as far as that is known before the deployment. A stack
 * cannot change who may call such a function.
 */
export function isForeign(arn: string, { account, region }: Place): boolean {
  const read = readFunctionArn(arn);
  return read !== undefined && (differs(read.account, account) || differs(read.region, region));
}

/**
 * Refuses a function of another Region, which a state machine cannot call (Step Functions Developer Guide, accessing resources in
 * other accounts).
 *
 * @throws InvalidPropError
 */
export function checkSameRegion(arn: string, { region }: Place): void {
  const read = readFunctionArn(arn);
  if (read === undefined || !differs(read.region, region)) return;
  throw new InvalidPropError('function.arn', arn, `a state machine calls functions of its own Region, ${region}.`);
}

function differs(known: string, ofStack: string): boolean {
  return !Token.isUnresolved(ofStack) && ofStack !== known;
}
