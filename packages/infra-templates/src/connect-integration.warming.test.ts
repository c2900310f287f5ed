import { CfnParameter } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { circlesIn, dependenciesOf } from '../fixtures/dependencies.ts';
import { emptyStack, integrationStack, orderStatusProps } from '../fixtures/integration-stack.ts';
import { ALIAS, integrationTemplate } from '../fixtures/template.ts';
import { ConnectIntegration } from './connect-integration.ts';

describe('ConnectIntegration', () => {
  it('pings the alias every 5 minutes, and never twice for one ping', () => {
    const made = integrationTemplate();

    made.hasResourceProperties('AWS::Scheduler::Schedule', {
      Name: Match.absent(),
      ScheduleExpression: 'rate(5 minutes)',
      Target: {
        Arn: ALIAS,
        Input: Match.serializedJson({ warmline: { ping: true, bothVersions: true } }),
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      },
    });
    made.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    });
  });

  it('lets the schedule invoke the alias alone, and the account alone use its role', () => {
    const made = integrationTemplate();

    made.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [{ Action: 'lambda:InvokeFunction', Effect: 'Allow', Resource: ALIAS }] },
    });
    made.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' }, 'aws:SourceArn': Match.anyValue() },
            },
          },
        ],
      },
    });
  });

  it.each([
    [1, 'rate(1 minute)'],
    [15, 'rate(15 minutes)'],
  ])('pings every %i minutes on request', (everyMinutes, expression) => {
    const { stack } = integrationStack({ warming: { everyMinutes } });

    Template.fromStack(stack).hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: expression });
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });

  it('warns of pings so rare that they warm nothing', () => {
    const { stack } = integrationStack({ warming: { everyMinutes: 60 } });

    Annotations.fromStack(stack).hasWarning('/call-centre/OrderStatus', Match.stringLikeRegexp('everyMinutes is 60'));
  });

  it('pings nothing with warming off', () => {
    const { stack, integration } = integrationStack({ warming: 'off' });
    const made = Template.fromStack(stack);

    made.resourceCountIs('AWS::Scheduler::Schedule', 0);
    made.resourceCountIs('AWS::Lambda::EventInvokeConfig', 0);
    expect(integration.warming).toBeUndefined();
  });

  it('takes numbers that only CloudFormation knows', () => {
    const stack = emptyStack();
    const everyMinutes = new CfnParameter(stack, 'Minutes', { type: 'Number' }).valueAsNumber;

    new ConnectIntegration(stack, 'OrderStatus', orderStatusProps({ warming: { everyMinutes } }));

    Template.fromStack(stack).hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: { 'Fn::Join': ['', ['rate(', { Ref: 'Minutes' }, ' minutes)']] },
    });
  });

  it('asks for one version alone where all calls move at once', () => {
    const made = integrationTemplate({ rollout: { strategy: 'AllAtOnce' } });

    made.hasResourceProperties('AWS::Scheduler::Schedule', {
      Target: { Input: Match.serializedJson({ warmline: { ping: true } }) },
    });
    made.resourcePropertiesCountIs('AWS::IAM::Policy', { PolicyName: Match.stringLikeRegexp('FanOut') }, 0);
  });

  it('has a ping warm several environments, which the function may do to itself alone', () => {
    const made = integrationTemplate({ warming: { everyMinutes: 5, concurrency: 3 } });

    made.hasResourceProperties('AWS::Scheduler::Schedule', {
      Target: { Input: Match.serializedJson({ warmline: { ping: true, concurrency: 3, bothVersions: true } }) },
    });
    made.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('FanOut'),
      PolicyDocument: { Statement: [{ Action: 'lambda:InvokeFunction' }, { Action: 'lambda:GetAlias' }] },
    });
    expect(circlesIn(dependenciesOf(made))).toEqual([]);
  });

  it('has AWS keep environments ready in the place of pings, and calls move all at once', () => {
    const made = integrationTemplate({ warming: { provisioned: 2 } });

    made.hasResourceProperties('AWS::Lambda::Alias', {
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 },
    });
    made.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
    });
    made.resourceCountIs('AWS::Scheduler::Schedule', 0);
    made.resourceCountIs('AWS::ApplicationAutoScaling::ScalableTarget', 0);
  });

  it('has more of them with more callers, on request', () => {
    const made = integrationTemplate({ warming: { provisioned: 2, upTo: 10 } });

    made.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', {
      MinCapacity: 2,
      MaxCapacity: 10,
      ScalableDimension: 'lambda:function:ProvisionedConcurrency',
      ServiceNamespace: 'lambda',
    });
    made.hasResourceProperties('AWS::ApplicationAutoScaling::ScalingPolicy', {
      TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.7 },
    });
    expect(circlesIn(dependenciesOf(made))).toEqual([]);
  });

  it('refuses a canary beside provisioned concurrency, with the reason', () => {
    const props = { warming: { provisioned: 2 }, rollout: { strategy: 'Canary10Percent5Minutes' } } as const;

    expect(() => integrationTemplate(props)).toThrow(/can only be AllAtOnce/);
  });
});
