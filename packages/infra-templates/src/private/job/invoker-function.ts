import { createRequire } from 'node:module';
import { settingsEnvironment, type Settings } from '@warmline/async-invoker';
import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { allow } from '../allow.ts';
import { renderInvokerBundling } from '../bundling.ts';
import { integrationFunction } from '../integration-function.ts';
import { nagResource } from '../nag-resource.ts';

/** A caller waits for it, its start included: beyond this, more memory shortens that no longer. */
const MEMORY_MB = 512;

export interface InvokerFunctionOptions {
  readonly settings: Omit<Settings, 'table' | 'stateMachine'>;
  readonly table: Table;
  readonly machine: StateMachine;
  readonly timeoutSeconds: number;
  readonly logRetention: RetentionDays;
  readonly bundlingConditions: readonly string[];
}

/** The function that starts work and reports on it: the handler of `@warmline/async-invoker`, with the AWS SDK it was tested with. */
export function invokerFunction(scope: Construct, options: InvokerFunctionOptions): NodejsFunction {
  const { settings, table, machine } = options;
  const executions = executionsOf(machine);
  const fn = integrationFunction(scope, {
    entry: createRequire(import.meta.url).resolve('@warmline/async-invoker/handler'),
    timeoutSeconds: options.timeoutSeconds,
    memorySize: MEMORY_MB,
    environment: settingsEnvironment({
      ...settings,
      table: table.tableName,
      stateMachine: machine.stateMachineArn,
    }),
    logRetention: options.logRetention,
    bundling: renderInvokerBundling(options.bundlingConditions),
    policies: {
      Results: allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [table.tableArn]),
      Start: allow(['states:StartExecution'], [machine.stateMachineArn]),
      // An Express machine has nothing to say about its executions.
      ...(settings.machineType !== 'EXPRESS' && {
        Describe: allow(['states:DescribeExecution'], [executions]),
      }),
    },
  });
  Validations.of(fn.role?.node.defaultChild as CfnRole).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${nagResource(scope, executions)}]`,
    reason: 'The wildcard stands for the executions of one state machine: nobody knows their names before they start.',
  });
  return fn;
}

function executionsOf(machine: StateMachine): string {
  return Stack.of(machine).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
