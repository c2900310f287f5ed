import { Validations } from 'aws-cdk-lib';
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentGroup, type CfnDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { ROLLOUT_STRATEGIES, type RolloutStrategy } from '../rollout-strategy.ts';

/** Moves the alias to a new version by a strategy, and back when the alarm rings or the deployment fails. */
export function rolloutGroup(
  scope: Construct,
  alias: Alias,
  alarm: IAlarm,
  strategy: RolloutStrategy,
): LambdaDeploymentGroup {
  const group = new LambdaDeploymentGroup(scope, 'DeploymentGroup', {
    alias,
    alarms: [alarm],
    deploymentConfig: ROLLOUT_STRATEGIES[strategy].configuration,
    autoRollback: { deploymentInAlarm: true, failedDeployment: true },
  });
  // The alarm of the new version exists, and the group knows it, before the alias moves.
  alias.node.addDependency(alarm, group.node.defaultChild as CfnDeploymentGroup);
  Validations.of(group.role).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    reason:
      'AWS keeps this policy in step with what CodeDeploy needs to move an alias; a copy of our own would fail a rollout ' +
      'halfway when that changes.',
  });
  return group;
}
