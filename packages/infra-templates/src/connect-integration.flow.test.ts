import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { integrationStack } from '../fixtures/integration-stack.ts';
import { orderStatusFlow, queuedFlow } from '../fixtures/order-status-flow.ts';
import { ALIAS, INSTANCE, idsOf, integrationTemplate, only } from '../fixtures/template.ts';

describe('ConnectIntegration', () => {
  it('has CloudFormation write the ARN of the alias into the flow', () => {
    const made = integrationTemplate();

    const { Content: content } = only(made, 'AWS::Connect::ContactFlow')['Properties'] as {
      Content: { 'Fn::Join': [string, [string, unknown, string]] };
    };
    const [before, arn, after] = content['Fn::Join'][1];
    expect(arn).toEqual({ Ref: idsOf(made, 'AWS::Lambda::Alias')[0] });
    expect(JSON.parse(`${before}ALIAS${after}`)).toMatchObject({
      Actions: [{ Parameters: { LambdaFunctionARN: 'ALIAS' } }, { Type: 'DisconnectParticipant' }],
    });
  });

  it('names the flow after stack and integration, in the instance of the parameter', () => {
    integrationTemplate().hasResourceProperties('AWS::Connect::ContactFlow', {
      InstanceArn: INSTANCE,
      Name: 'call-centre order-status',
      Type: 'CONTACT_FLOW',
      Description: Match.absent(),
    });
  });

  it('keeps type and description of a flow from the builder', () => {
    const flow = { name: 'Hold', type: 'CUSTOMER_HOLD', description: 'Music.', content: orderStatusFlow } as const;

    integrationTemplate({ flow }).hasResourceProperties('AWS::Connect::ContactFlow', {
      Type: 'CUSTOMER_HOLD',
      Description: 'Music.',
      Name: 'call-centre order-status',
    });
  });

  it('publishes the flow after the permission that its first call needs', () => {
    const made = integrationTemplate();
    const [permission] = idsOf(made, 'AWS::Lambda::Permission');

    expect(only(made, 'AWS::Connect::ContactFlow')['DependsOn']).toContain(permission);
  });

  it('resolves what else the flow names from the given ARNs', () => {
    const made = integrationTemplate({
      flow: queuedFlow,
      resources: { queues: { support: 'arn:aws:connect:::queue/1' } },
    });

    const content = JSON.stringify(only(made, 'AWS::Connect::ContactFlow'));
    expect(content).toContain('arn:aws:connect:::queue/1');
    expect(content).not.toContain('${');
  });

  it('leaves the list of functions in the instance alone', () => {
    integrationTemplate().resourceCountIs('AWS::Connect::IntegrationAssociation', 0);
  });

  it('adds the alias to that list on request, before the flow', () => {
    const made = integrationTemplate({ associate: true });

    made.hasResourceProperties('AWS::Connect::IntegrationAssociation', {
      InstanceId: INSTANCE,
      IntegrationType: 'LAMBDA_FUNCTION',
      IntegrationArn: ALIAS,
    });
    const [association] = idsOf(made, 'AWS::Connect::IntegrationAssociation');
    expect(only(made, 'AWS::Connect::ContactFlow')['DependsOn']).toContain(association);
  });

  it('warns of an alias whose name may be too long for that list', () => {
    const { stack } = integrationStack({ associate: true, rollout: { alias: 'a-very-long-alias-name' } });

    Annotations.fromStack(stack).hasWarning('/call-centre/OrderStatus', Match.stringLikeRegexp('140 characters'));
  });
});
