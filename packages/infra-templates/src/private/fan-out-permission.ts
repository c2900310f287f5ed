import { Token, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, type CfnPolicy, type IRole } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { nagResource } from './nag-resource.ts';

/**
 * Lets a function invoke its own aliases and versions, and read how an alias shares calls between two of them. In a policy of its own:
 * the function waits for its role, and the role would wait for the function whose ARN stands in it.
 */
export function fanOutPermission(scope: Construct, fn: IFunction, role: IRole): void {
  const functionArn = unqualifiedArn(fn);
  const qualified = `${functionArn}:*`;
  const policy = new Policy(scope, 'FanOut', {
    roles: [role],
    statements: [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [qualified] }),
      new PolicyStatement({ actions: ['lambda:GetAlias'], resources: [functionArn] }),
    ],
  });
  Validations.of(policy.node.defaultChild as CfnPolicy).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${nagResource(scope, qualified)}]`,
    reason:
      'The wildcard stands for the versions of this one function: their numbers are not known before they are published.',
  });
}

/** The ARN of the function behind an alias or a version, whether it is of this app or imported. */
function unqualifiedArn(fn: IFunction): string {
  const { lambda } = fn as { readonly lambda?: IFunction };
  if (lambda !== undefined) return unqualifiedArn(lambda);
  return Token.isUnresolved(fn.functionArn) ? fn.functionArn : fn.functionArn.split(':').slice(0, 7).join(':');
}
