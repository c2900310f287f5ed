import { Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal, type CfnRole, type PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { allow } from './allow.ts';

/**
 * The function's role: its own log group, its traces, and what `policies` say. All are inline, apart from what an application
 * grants later, so that accepting the wildcard of tracing hides no other.
 */
export function functionRole(
  scope: Construct,
  logGroup: ILogGroup,
  policies: Readonly<Record<string, PolicyDocument>> = {},
): Role {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      Logs: allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
      Tracing: allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']),
      ...policies,
    },
  });
  Validations.of(role.node.defaultChild as CfnRole).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray has no resource to narrow these two write-only actions to: its authorisation takes only "*".',
  });
  return role;
}
