import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { integrationStack } from '../fixtures/integration-stack.ts';
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
    const alarms = idsOf(made, 'AWS::CloudWatch::Alarm');
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
      AlarmConfiguration: { Enabled: true, Alarms: alarms.map((id) => ({ Name: { Ref: id } })) },
      AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
    });
  });

  it('has the alarms exist, and CodeDeploy watch them, before the alias moves', () => {
    const made = integrationTemplate();

    expect(only(made, 'AWS::Lambda::Alias')['DependsOn']).toEqual(
      expect.arrayContaining([
        ...idsOf(made, 'AWS::CodeDeploy::DeploymentGroup'),
        ...idsOf(made, 'AWS::CloudWatch::Alarm'),
      ]),
    );
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

  it.each([
    [
      'a canary',
      { type: 'TimeBasedCanary', percentage: 20, intervalMinutes: 7 },
      { Type: 'TimeBasedCanary', TimeBasedCanary: { CanaryPercentage: 20, CanaryInterval: 7 } },
    ],
    [
      'a linear shift',
      { type: 'TimeBasedLinear', percentage: 5, intervalMinutes: 2 },
      { Type: 'TimeBasedLinear', TimeBasedLinear: { LinearPercentage: 5, LinearInterval: 2 } },
    ],
  ] as const)('makes a configuration for %s that CodeDeploy does not have', (_what, strategy, routing) => {
    const made = integrationTemplate({ rollout: { strategy } });

    made.hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
      ComputePlatform: 'Lambda',
      TrafficRoutingConfig: routing,
    });
    made.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: { Ref: idsOf(made, 'AWS::CodeDeploy::DeploymentConfig')[0] },
    });
  });

  it('rolls back on alarms that exist, too', () => {
    const made = integrationTemplate({
      rollout: { alarms: ['arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders-api'] },
    });

    made.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      AlarmConfiguration: { Enabled: true, Alarms: Match.arrayWith([{ Name: 'orders-api' }]) },
    });
  });

  // aws/serverless-application-model issue 716: the alarm that callers' errors ring blocks the version that ends them.
  it.each([
    ['the prop', { rollout: { ignoreAlarms: true } }, {}],
    ['the context of one deployment', {}, { ignoreRolloutAlarms: 'true' }],
  ])('lets a version through while an alarm rings, on %s, and warns', (_what, overrides, context) => {
    const { stack } = integrationStack(overrides, { context: { 'aws:cdk:bundling-stacks': [], ...context } });

    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('No alarm stops this deployment'));
    Template.fromStack(stack).hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      AlarmConfiguration: { Enabled: false },
    });
  });

  it('refuses a context that says neither', () => {
    const context = { ignoreRolloutAlarms: 'yes' };

    expect(() => integrationStack({}, { context })).toThrow(
      /context ignoreRolloutAlarms is "yes"; it takes true or false/,
    );
  });

  it('takes the alias by the name of the parameter that AWS gave it in its own template', () => {
    const { stack } = integrationStack({}, { context: { 'aws:cdk:bundling-stacks': [], SAMAlias: 'LIVE' } });

    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Alias', { Name: 'LIVE' });
    Template.fromStack(stack).hasOutput('ConnectLambdaFunctionAlias', {});
  });

  it('puts out what to run where somebody lets an instance call the alias by hand', () => {
    const { stack } = integrationStack();

    const written = ['Permission', 'Association']
      .map((what) => JSON.stringify(Template.fromStack(stack).findOutputs(`OrderStatus${what}Command`)))
      .join('');

    expect(written).toContain('aws lambda add-permission --function-name ');
    expect(written).toContain('--principal connect.amazonaws.com --source-account ');
    expect(written).toContain('aws connect create-integration-association --instance-id ');
    expect(written).toMatch(/^[ -~]*$/);
  });
});
