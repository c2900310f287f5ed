import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/** Where a function is. */
export interface FunctionArn {
  readonly region: string;
  readonly account: string;
  /** The function itself. */
  readonly unqualified: string;
  /** The alias or version, if one is named. */
  readonly qualifier: string | undefined;
}

const FUNCTION_ARN =
  /^(arn:aws[-a-z]*:lambda:([-a-z0-9]+):(\d{12}):function:[A-Za-z0-9_-]{1,64})(?::(\$LATEST|[A-Za-z0-9_-]{1,128}))?$/;

/**
 * Reads the ARN of a function that exists; undefined for a token, which only CloudFormation can read.
 *
 * @throws InvalidPropError for anything else
 */
export function readFunctionArn(arn: string): FunctionArn | undefined {
  if (Token.isUnresolved(arn)) return undefined;
  const [, unqualified, region, account, qualifier] = FUNCTION_ARN.exec(arn) ?? [];
  if (unqualified === undefined || region === undefined || account === undefined) {
    throw new InvalidPropError(
      'function.arn',
      arn,
      'it is the ARN of a function or, better, of its alias, such as ' +
        'arn:aws:lambda:eu-central-1:123456789012:function:order-status:live.',
    );
  }
  return { region, account, unqualified, qualifier };
}
