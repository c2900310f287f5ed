import type { JsonObject } from '@warmline/flow-json';
import type { Template } from '@warmline/integration-check';

/** Parts of a template in which one function is rolled out; what a test gives takes the place of what stands there. */
export interface RolloutParts {
  readonly group?: JsonObject;
  readonly alarm?: JsonObject;
  readonly more?: JsonObject;
}

/** A template as the CDK writes it, of one function behind an alias with an alarm on errors of its new version. */
export function rolloutTemplate({ group = {}, alarm = {}, more = {} }: RolloutParts = {}): Template {
  return {
    Resources: {
      Errors: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          Namespace: 'AWS/Lambda',
          MetricName: 'Errors',
          Statistic: 'Sum',
          Dimensions: [{ Name: 'ExecutedVersion', Value: { 'Fn::GetAtt': ['Version', 'Version'] } }],
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
          Threshold: 1,
          Period: 60,
          EvaluationPeriods: 1,
          ...alarm,
        },
      },
      Group: {
        Type: 'AWS::CodeDeploy::DeploymentGroup',
        Properties: {
          AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: 'Errors' } }] },
          AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
          DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
          ...group,
        },
      },
      Alias: {
        Type: 'AWS::Lambda::Alias',
        Properties: { FunctionName: { Ref: 'Function' } },
        UpdatePolicy: { CodeDeployLambdaAliasUpdate: { DeploymentGroupName: { Ref: 'Group' } } },
      },
      ...more,
    },
  };
}
