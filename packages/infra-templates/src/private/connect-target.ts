import { invokerNameOf } from '@warmline/flow-json';
import { Stack } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct, IDependable } from 'constructs';
import type { RolledOutFunction } from '../rolled-out-function.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { isForeign } from './foreign-function.ts';
import type { Worker } from './workers.ts';

/** What the flow calls. */
export interface ConnectTarget {
  /** As flows call it: `${functions.<name>}`. */
  readonly name: string;
  readonly arn: string;
  /** What has to be there before the first call. */
  readonly ready: readonly IDependable[];
}

/** The function that starts and checks the work of another one. */
export function invokerTarget(integration: string, { alias }: RolledOutFunction): ConnectTarget {
  return { name: invokerNameOf(integration), arn: alias.functionArn, ready: [alias] };
}

/**
 * The function that does the work. One that exists gets a permission for the instance, on exactly the ARN that the flow calls,
 * unless it is out of this stack's reach.
 */
export function workerTarget(scope: Construct, worker: Worker, instance: ConnectInstance): ConnectTarget {
  const { name, arn, made } = worker;
  if (made !== undefined) return { name, arn, ready: [made.alias] };
  if (isForeign(arn, Stack.of(scope))) return { name, arn, ready: [] };
  const permission = new CfnPermission(scope, 'ConnectPermission', {
    action: 'lambda:InvokeFunction',
    functionName: arn,
    principal: 'connect.amazonaws.com',
    sourceArn: instance.arn,
    sourceAccount: instance.account,
  });
  return { name, arn, ready: [permission] };
}
