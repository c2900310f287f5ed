import { Duration } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  StateMachine,
  StateMachineType,
  type CfnStateMachine,
  type IChainable,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

export interface JobMachineOptions {
  /** Name of the integration. */
  readonly job: string;
  readonly states: IChainable;
  /** ARNs of the functions that the states call, by the functions' names. */
  readonly functions: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly express: boolean;
  readonly role: Role;
  readonly log: ILogGroup;
  readonly logExecutionData: boolean;
}

/** The machine that does the work. Its metadata says what for, so that tools find it and its functions in a template. */
export function jobMachine(scope: Construct, options: JobMachineOptions): StateMachine {
  const machine = new StateMachine(scope, 'StateMachine', {
    definitionBody: DefinitionBody.fromChainable(options.states),
    comment: `Does the work of ${options.job}, and writes down how it ended`,
    timeout: Duration.seconds(options.timeoutSeconds),
    stateMachineType: options.express ? StateMachineType.EXPRESS : StateMachineType.STANDARD,
    role: options.role,
  });
  const resource = machine.node.defaultChild as CfnStateMachine;
  // The construct's own `logs` and `tracingEnabled` add wildcards to the policy that holds the grants of somebody's own states.
  resource.loggingConfiguration = {
    level: 'ALL',
    includeExecutionData: options.logExecutionData,
    destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: options.log.logGroupArn } }],
  };
  resource.tracingConfiguration = { enabled: true };
  resource.addMetadata('warmline:job', options.job);
  resource.addMetadata('warmline:functions', options.functions);
  return machine;
}
