import { Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * The log of a state machine. The beginning of its name keeps it out of the Region's resource policy for logs, which a handful of
 * machines fill (Step Functions Developer Guide, best practices); the end is the stack's own id, so that two stacks never clash. It
 * goes with the machine: one that stayed would have the name that the next one needs, and fail its deployment.
 */
export function machineLog(scope: Construct, name: string, retention: RetentionDays): LogGroup {
  const stackId = Fn.select(2, Fn.split('/', Stack.of(scope).stackId));
  return new LogGroup(scope, 'LogGroup', {
    logGroupName: `/aws/vendedlogs/states/${name}-${stackId}`,
    retention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
