import { invokerNameOf, type StateMachineLadder } from '@warmline/flow-json';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ConnectIntegrationProps } from '../../connect-integration-props.ts';
import type { RolledOutFunction } from '../../rolled-out-function.ts';
import type { ConnectInstance } from '../connect-instance.ts';
import type { IntegrationSettings } from '../integration-settings.ts';
import { rolledOutFunction } from '../rolled-out-function.ts';
import type { Workers } from '../workers.ts';
import { invokerFunction } from './invoker-function.ts';
import { jobMachine } from './job-machine.ts';
import { jobStates } from './job-states.ts';
import { jobWork } from './job-work.ts';
import { machineLog } from './machine-log.ts';
import { machineRole } from './machine-role.ts';
import { resultsTable } from './results-table.ts';

export interface JobOptions {
  readonly props: ConnectIntegrationProps;
  readonly settings: IntegrationSettings;
  readonly limits: StateMachineLadder;
  readonly workers: Workers;
  readonly instance: ConnectInstance;
}

/** What stands between Connect and the workers. */
export interface Job {
  readonly table: Table;
  readonly stateMachine: StateMachine;
  readonly invoker: RolledOutFunction;
}

/** Work behind a state machine: the table of results, the machine that fills it, and the function that starts and checks. */
export function job(scope: Construct, options: JobOptions): Job {
  const table = resultsTable(new Construct(scope, 'Results'));
  const stateMachine = machine(new Construct(scope, 'Machine'), table, options);
  const invoker = invokerOf(new Construct(scope, 'Invoker'), table, stateMachine, options);
  return { table, stateMachine, invoker };
}

/** Nobody calls it but the invoker, and it calls nobody who calls it: CloudFormation finds no circle. */
function machine(scope: Construct, table: Table, { props, settings, limits, workers }: JobOptions): StateMachine {
  const { name, source, logRetention } = settings;
  const work = jobWork(scope, { workers, limits, steps: source.kind === 'steps', define: props.work });
  return jobMachine(scope, {
    job: name,
    states: jobStates(scope, { work: work.state, missing: work.missing, tableName: table.tableName }),
    functions: Object.fromEntries(workers.map(({ functionName, arn }) => [functionName, arn])),
    timeoutSeconds: limits.machineSeconds,
    express: props.express ?? false,
    role: machineRole(scope, { functionArns: work.functionArns, tableArn: table.tableArn }),
    log: machineLog(scope, name, logRetention),
    logExecutionData: props.logExecutionData ?? false,
  });
}

function invokerOf(
  scope: Construct,
  table: Table,
  stateMachine: StateMachine,
  { props, settings, limits, instance }: JobOptions,
): RolledOutFunction {
  const { cache, omit, retentionSeconds, comfortEvery, express = false } = props;
  return rolledOutFunction(scope, {
    ...settings.rollout,
    name: invokerNameOf(settings.name),
    calledBy: instance,
    answerSeconds: limits.invoker.blockSeconds,
    logRetention: settings.logRetention,
    bundlingConditions: settings.bundlingConditions,
    function: invokerFunction(scope, {
      settings: {
        job: settings.name,
        machineType: express ? 'EXPRESS' : 'STANDARD',
        machineSeconds: limits.machineSeconds,
        ...(cache && { cache }),
        ...(omit && { omit }),
        ...(retentionSeconds !== undefined && { retentionSeconds }),
        ...(comfortEvery !== undefined && { comfortEvery }),
      },
      table,
      machine: stateMachine,
      timeoutSeconds: limits.invoker.functionSeconds,
      logRetention: settings.logRetention,
      bundlingConditions: settings.bundlingConditions,
    }),
  });
}
