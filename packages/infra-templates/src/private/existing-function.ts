import { Function as LambdaFunction, Version, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { readFunctionArn } from './function-arn.ts';

/** A function that exists, as states of somebody else call it: by an alias, they are let call that alone. */
export function existingFunction(scope: Construct, arn: string): IFunction {
  const qualified = readFunctionArn(arn)?.qualifier !== undefined;
  if (qualified) return Version.fromVersionArn(scope, 'Existing', arn);
  return LambdaFunction.fromFunctionArn(scope, 'Existing', arn);
}
