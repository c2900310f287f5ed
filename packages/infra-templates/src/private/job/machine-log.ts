import { Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * The log of a state machine. The beginning of its name keeps it out of the Region's resource policy for logs, which a handful of
 * machines fill (Step Functions Developer Guide, best practices); the end is the stack's own id, so that the log of a stack that is
 * gone stands in nobody's way.
 */
export function machineLog(scope: Construct, name: string, retention: RetentionDays): LogGroup {
  const stackId = Fn.select(2, Fn.split('/', Stack.of(scope).stackId));
  return new LogGroup(scope, 'LogGroup', {
    logGroupName: `/aws/vendedlogs/states/${name}-${stackId}`,
    retention,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}
