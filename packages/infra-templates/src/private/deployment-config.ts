import { Duration } from 'aws-cdk-lib';
import {
  LambdaDeploymentConfig,
  TimeBasedCanaryTrafficRouting,
  TimeBasedLinearTrafficRouting,
  type ILambdaDeploymentConfig,
} from 'aws-cdk-lib/aws-codedeploy';
import type { Construct } from 'constructs';
import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import { ROLLOUT_STRATEGIES, type RolloutStrategy } from '../rollout-strategy.ts';

/** The configuration by which CodeDeploy shifts traffic: one of its own, or one that the stack gets. */
export function deploymentConfig(
  scope: Construct,
  strategy: RolloutStrategy | CustomRolloutStrategy,
): ILambdaDeploymentConfig {
  if (typeof strategy === 'string') return ROLLOUT_STRATEGIES[strategy].configuration;
  const { type, percentage, intervalMinutes } = strategy;
  const shift = { percentage, interval: Duration.minutes(intervalMinutes) };
  return new LambdaDeploymentConfig(scope, 'DeploymentConfig', {
    trafficRouting:
      type === 'TimeBasedCanary' ? new TimeBasedCanaryTrafficRouting(shift) : new TimeBasedLinearTrafficRouting(shift),
  });
}
