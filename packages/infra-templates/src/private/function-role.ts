import { Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal, type CfnRole } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * The function's role: its own log group and its traces, nothing else. Both are inline, apart from what an application
 * grants later, so that accepting the wildcard of tracing hides no other.
 */
export function functionRole(scope: Construct, logGroup: ILogGroup): Role {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      Logs: policy(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn),
      Tracing: policy(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*'),
    },
  });
  Validations.of(role.node.defaultChild as CfnRole).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray has no resource to narrow these two write-only actions to: its authorisation takes only "*".',
  });
  return role;
}

function policy(actions: string[], resource: string): PolicyDocument {
  return new PolicyDocument({ statements: [new PolicyStatement({ actions, resources: [resource] })] });
}
