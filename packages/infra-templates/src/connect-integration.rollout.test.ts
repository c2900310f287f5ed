import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { idsOf, integrationTemplate, only } from '../fixtures/template.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { ROLLOUT_STRATEGIES, rolloutStrategy } from './rollout-strategy.ts';

describe('ConnectIntegration', () => {
  it('keeps published versions, so that the alias can go back', () => {
    integrationTemplate().hasResource('AWS::Lambda::Version', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('puts the alias PROD in front of the newest version', () => {
    const made = integrationTemplate();
    const [version] = idsOf(made, 'AWS::Lambda::Version');

    made.hasResourceProperties('AWS::Lambda::Alias', {
      Name: 'PROD',
      FunctionVersion: { 'Fn::GetAtt': [version, 'Version'] },
    });
  });

  it('rolls back on one error a minute of the new version behind the alias', () => {
    const made = integrationTemplate();
    const [version] = idsOf(made, 'AWS::Lambda::Version');
    const [alarm] = idsOf(made, 'AWS::CloudWatch::Alarm');
    const fn = { Ref: Match.stringLikeRegexp('^OrderStatusFunction') };

    made.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: Match.absent(),
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      Dimensions: [
        { Name: 'ExecutedVersion', Value: { 'Fn::GetAtt': [version, 'Version'] } },
        { Name: 'FunctionName', Value: fn },
        { Name: 'Resource', Value: { 'Fn::Join': ['', [fn, ':PROD']] } },
      ],
    });
    made.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: alarm } }] },
      AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
    });
  });

  it('has the alarm exist, and CodeDeploy watch it, before the alias moves', () => {
    const made = integrationTemplate();

    expect(only(made, 'AWS::Lambda::Alias')['DependsOn']).toEqual([
      ...idsOf(made, 'AWS::CodeDeploy::DeploymentGroup'),
      ...idsOf(made, 'AWS::CloudWatch::Alarm'),
    ]);
  });

  // An alarm that still rings for the version that is live would stop the deployment that mends it
  // (aws/serverless-application-model issue 716).
  it('gives every version a new alarm, and leaves it alone as long as the version stays', () => {
    const alarmOf = (overrides: Partial<ConnectIntegrationProps>) =>
      idsOf(integrationTemplate(overrides), 'AWS::CloudWatch::Alarm')[0];

    const before = alarmOf({});
    const [changed, threshold] = [alarmOf({ environment: { A: 'b' } }), alarmOf({ errorsToRollBack: 9 })];

    expect(changed).not.toBe(before);
    expect(threshold).toBe(before);
  });

  it('counts errors to the threshold, and by the alias, that the props name', () => {
    integrationTemplate({ errorsToRollBack: 3, rollout: { alias: 'live' } }).hasResourceProperties(
      'AWS::CloudWatch::Alarm',
      {
        Threshold: 3,
        Dimensions: Match.arrayWith([{ Name: 'Resource', Value: { 'Fn::Join': ['', [Match.anyValue(), ':live']] } }]),
      },
    );
  });

  it.each(Object.entries(ROLLOUT_STRATEGIES))('rolls out by %s', (strategy, { codeDeployName }) => {
    const made = integrationTemplate({ rollout: { strategy: rolloutStrategy(strategy) } });

    made.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', { DeploymentConfigName: codeDeployName });
    made.hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          DeploymentGroupName: { Ref: idsOf(made, 'AWS::CodeDeploy::DeploymentGroup')[0] },
        },
      },
    });
  });

  it('rolls out by Canary10Percent5Minutes when nobody chose', () => {
    integrationTemplate().hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
    });
  });
});
