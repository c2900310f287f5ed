import { Validations } from 'aws-cdk-lib';
import { Alarm, type IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentGroup, type CfnDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import type { RolloutStrategy } from '../rollout-strategy.ts';
import { deploymentConfig } from './deployment-config.ts';

export interface RolloutGroupOptions {
  readonly alias: Alias;
  /** Made here, new with the version. */
  readonly alarms: readonly Alarm[];
  /** ARNs of alarms that exist. */
  readonly extraAlarms: readonly string[];
  readonly ignoreAlarms: boolean;
  readonly strategy: RolloutStrategy | CustomRolloutStrategy;
}

/** Moves the alias to a new version by a strategy, and back when an alarm rings or the deployment fails. */
export function rolloutGroup(scope: Construct, options: RolloutGroupOptions): LambdaDeploymentGroup {
  const { alias, alarms, ignoreAlarms } = options;
  const group = new LambdaDeploymentGroup(scope, 'DeploymentGroup', {
    alias,
    alarms: [...alarms, ...existing(scope, options.extraAlarms)],
    deploymentConfig: deploymentConfig(scope, options.strategy),
    autoRollback: { deploymentInAlarm: true, failedDeployment: true },
    ...(ignoreAlarms && { ignoreAlarmConfiguration: true }),
  });
  // The alarms of the new version exist, and the group knows them, before the alias moves.
  alias.node.addDependency(...alarms, group.node.defaultChild as CfnDeploymentGroup);
  Validations.of(group.role).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    reason:
      'AWS keeps this policy in step with what CodeDeploy needs to move an alias; a copy of our own would fail a rollout ' +
      'halfway when that changes.',
  });
  return group;
}

function existing(scope: Construct, arns: readonly string[]): readonly IAlarm[] {
  if (arns.length === 0) return [];
  const parent = new Construct(scope, 'ExtraAlarms');
  return arns.map((arn, index) => Alarm.fromAlarmArn(parent, `${index}`, arn));
}
