import { Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal, type CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { allow } from '../allow.ts';

/** What sets up the delivery of a log (Step Functions Developer Guide, logging to CloudWatch Logs). */
const LOG_DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
const TRACING = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
];

export interface MachineRoleOptions {
  /** The functions that our states call, exactly as they call them. */
  readonly functionArns: readonly string[];
  readonly tableArn: string;
}

/**
 * What the state machine may do: call its functions, update rows, write its log and its traces. All of it is inline, apart from what
 * states of somebody else need, so that accepting these wildcards hides no other.
 */
export function machineRole(scope: Construct, { functionArns, tableArn }: MachineRoleOptions): Role {
  const role = new Role(scope, 'Role', {
    assumedBy: stepFunctionsOf(Stack.of(scope)),
    inlinePolicies: {
      ...(functionArns.length > 0 && { Work: allow(['lambda:InvokeFunction'], functionArns) }),
      Results: allow(['dynamodb:UpdateItem'], [tableArn]),
      Logs: allow(LOG_DELIVERY, ['*']),
      Tracing: allow(TRACING, ['*']),
    },
  });
  Validations.of(role.node.defaultChild as CfnRole).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'Delivery of logs and X-Ray have no resource to narrow these actions to: their authorisation takes only "*".',
  });
  return role;
}

/** For state machines of this account alone (Step Functions Developer Guide, confused deputy). */
function stepFunctionsOf(stack: Stack): ServicePrincipal {
  const machines = stack.formatArn({ service: 'states', resource: 'stateMachine:*' });
  return new ServicePrincipal('states.amazonaws.com', {
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': machines } },
  });
}
