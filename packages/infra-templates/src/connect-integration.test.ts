import { Match, Template } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { describe, expect, it } from 'vitest';
import { integrationStack, orderStatusProps } from '../fixtures/integration-stack.ts';
import { queuedFlow } from '../fixtures/order-status-flow.ts';
import { ALIAS, INSTANCE, integrationTemplate } from '../fixtures/template.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { ConnectIntegration } from './connect-integration.ts';
import { InvalidPropError, UnknownRolloutStrategyError, UnresolvedReferencesError } from './errors.ts';
import { type RolloutStrategy } from './rollout-strategy.ts';

describe('ConnectIntegration', () => {
  it('makes a small function on the newest Node, with its limits, its traces and its log', () => {
    const made = integrationTemplate();

    made.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: Match.absent(),
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 5,
      MemorySize: 512,
      TracingConfig: { Mode: 'Active' },
      Environment: { Variables: { NODE_OPTIONS: '--enable-source-maps' } },
      LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('LogGroup') } },
    });
    made.hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { RetentionInDays: 30, LogGroupName: Match.absent() },
    });
  });

  it('takes memory, environment and retention from its props', () => {
    const made = integrationTemplate({
      memorySize: 1024,
      environment: { A: 'b' },
      logRetention: RetentionDays.ONE_YEAR,
    });

    made.hasResourceProperties('AWS::Lambda::Function', {
      MemorySize: 1024,
      Environment: { Variables: { A: 'b', NODE_OPTIONS: '--enable-source-maps' } },
    });
    made.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
  });

  it('lets the instance, and no other, invoke the alias, and nothing else', () => {
    const made = integrationTemplate();

    made.resourceCountIs('AWS::Lambda::Permission', 1);
    made.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: ALIAS,
      Principal: 'connect.amazonaws.com',
      SourceArn: INSTANCE,
      SourceAccount: { 'Fn::Select': [4, { 'Fn::Split': [':', INSTANCE] }] },
    });
  });

  it('puts out the ARNs of alias and flow under names that stay', () => {
    const made = integrationTemplate();

    made.hasOutput('OrderStatusAliasArn', { Value: ALIAS });
    made.hasOutput('OrderStatusFlowArn', {
      Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrderStatusFlow'), 'ContactFlowArn'] },
    });
  });

  it('shares one parameter with a second integration of the stack', () => {
    const { stack } = integrationStack();
    new ConnectIntegration(
      stack,
      'Returns',
      orderStatusProps({ name: 'returns', flow: { ...queuedFlow, Actions: [] } }),
    );

    const made = Template.fromStack(stack);

    expect(Object.keys(made.findParameters('*'))).toEqual(['ConnectInstanceArn']);
    expect(Object.keys(made.findOutputs('*'))).toHaveLength(9);
  });

  it('asks whoever deploys for the resources that the flow names and nobody gave', () => {
    const { stack } = integrationStack({ flow: queuedFlow });
    const made = Template.fromStack(stack);

    expect(Object.keys(made.findParameters('*'))).toEqual(['ConnectInstanceArn', 'QueueSupport']);
    expect(JSON.stringify(made.findResources('AWS::Connect::ContactFlow'))).toContain('{"Ref":"QueueSupport"}');
  });

  it('keeps its child ids: they are in the names of the resources that people have', () => {
    const { stack, integration } = integrationStack({ associate: true });

    expect(integration.node.children.map(({ node }) => node.id)).toEqual([
      'LogGroup',
      'Role',
      'Function',
      'Alias',
      'NewVersionErrors',
      'NewVersionThrottles',
      'NewVersionDuration',
      'DeploymentGroup',
      'BeforeTraffic',
      'FanOut',
      'WarmingRole',
      'Warming',
      'Flow',
      'Association',
    ]);
    expect(stack.node.children.map(({ node }) => node.id)).toEqual([
      'OrderStatus',
      'ConnectInstanceArn',
      'OrderStatusAliasArn',
      'OrderStatusFlowArn',
      'OrderStatusPermissionCommand',
      'OrderStatusAssociationCommand',
      'ConnectLambdaFunctionAlias',
    ]);
  });

  it.each<[string, Partial<ConnectIntegrationProps>, new (...args: never[]) => Error]>([
    ['a name in capitals', { name: 'OrderStatus' }, InvalidPropError],
    ['an alias named like a version', { rollout: { alias: '7' } }, InvalidPropError],
    ['a ping every second', { warming: { everyMinutes: 1 / 60 } }, InvalidPropError],
    ['a rollback on no error', { errorsToRollBack: 0 }, InvalidPropError],
    [
      'a function that outlives its block',
      { limits: { execution: 'sync', downstreamMilliseconds: 1000, functionSeconds: 8, blockSeconds: 8 } },
      InvalidPropError,
    ],
    ['a strategy that is none', { rollout: { strategy: 'Canary' as RolloutStrategy } }, UnknownRolloutStrategyError],
    ['a flow with a function that nobody gave', { name: 'returns' }, UnresolvedReferencesError],
  ])('refuses %s', (_what, overrides, error) => {
    expect(() => integrationStack(overrides)).toThrow(error);
  });

  it('refuses a second integration of the same name in a stack', () => {
    const { stack } = integrationStack();

    expect(() => new ConnectIntegration(stack, 'Again', orderStatusProps())).toThrow(InvalidPropError);
  });
});
