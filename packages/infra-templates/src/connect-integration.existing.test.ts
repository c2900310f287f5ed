import { CfnParameter } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { emptyStack, integrationStack, orderStatusProps, type StackOptions } from '../fixtures/integration-stack.ts';
import { ASYNC, JOB, QUOTE } from '../fixtures/job-props.ts';
import { idsOf, INSTANCE, integrationTemplate, only } from '../fixtures/template.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { ConnectIntegration } from './connect-integration.ts';
import { FunctionNotMadeError, InvalidPropError } from './errors.ts';

const EXISTING = { function: { arn: QUOTE } };
const HERE: StackOptions = { env: { account: '123456789012', region: 'eu-central-1' } };
const ELSEWHERE: StackOptions = { env: { account: '999999999999', region: 'eu-central-1' } };
const FAR: StackOptions = { env: { account: '123456789012', region: 'us-east-1' } };

/** What there is besides the flow. */
function typesIn(template: Template): readonly string[] {
  const resources = Object.values(template.toJSON()['Resources'] as Record<string, { readonly Type: string }>);
  return resources.map(({ Type: type }) => type).filter((type) => type !== 'AWS::Connect::ContactFlow');
}

describe('ConnectIntegration', () => {
  it.each<[string, Partial<ConnectIntegrationProps>]>([
    ['synchronously', EXISTING],
    ['asynchronously', { ...ASYNC, ...EXISTING }],
  ])('lets the instance call a function that exists %s, and touches nothing else of it', (_how, overrides) => {
    const made = integrationTemplate(overrides);

    expect(typesIn(made)).toEqual(['AWS::Lambda::Permission']);
    made.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: QUOTE,
      Principal: 'connect.amazonaws.com',
      SourceArn: INSTANCE,
      SourceAccount: { 'Fn::Select': [4, { 'Fn::Split': [':', INSTANCE] }] },
    });
  });

  it('puts its ARN into the flow, and publishes that after the permission', () => {
    const made = integrationTemplate(EXISTING);
    const flow = only(made, 'AWS::Connect::ContactFlow');

    expect(JSON.stringify(flow['Properties'])).toContain(QUOTE);
    expect(flow['DependsOn']).toEqual(idsOf(made, 'AWS::Lambda::Permission'));
  });

  it('puts it behind a state machine that may call exactly it, and lets Connect call only the invoker', () => {
    const made = integrationTemplate({ ...JOB, ...EXISTING });

    made.hasResourceProperties('AWS::IAM::Role', {
      Policies: Match.arrayWith([
        {
          PolicyName: 'Work',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Action: 'lambda:InvokeFunction', Effect: 'Allow', Resource: QUOTE }],
          },
        },
      ]),
    });
    expect(idsOf(made, 'AWS::Lambda::Function').filter((id) => !id.includes('BeforeTraffic'))).toHaveLength(1);
    made.resourceCountIs('AWS::Lambda::Permission', 1);
    made.hasResourceProperties('AWS::Lambda::Permission', {
      FunctionName: { Ref: Match.stringLikeRegexp('InvokerAlias') },
    });
    expect(only(made, 'AWS::StepFunctions::StateMachine')['Metadata']).toMatchObject({
      'warmline:functions': { 'order-status': QUOTE },
    });
  });

  it('takes an ARN that only CloudFormation knows', () => {
    const stack = emptyStack(HERE);
    const arn = new CfnParameter(stack, 'QuoteArn').valueAsString;

    new ConnectIntegration(stack, 'OrderStatus', orderStatusProps({ function: { arn } }));

    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Permission', { FunctionName: { Ref: 'QuoteArn' } });
  });

  it.each([
    ['the same account and Region', HERE],
    ['wherever it is deployed', {}],
  ])('says nothing of a function in %s', (_where, options) => {
    const { stack } = integrationStack(EXISTING, options);

    Template.fromStack(stack).resourceCountIs('AWS::Lambda::Permission', 1);
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });

  it.each([
    ['account', ELSEWHERE],
    ['Region', FAR],
  ])('says what to run where the function is in another %s, which a stack cannot change', (_what, options) => {
    const { stack } = integrationStack(EXISTING, options);

    Template.fromStack(stack).resourceCountIs('AWS::Lambda::Permission', 0);
    Annotations.fromStack(stack).hasWarning(
      '/call-centre/OrderStatus',
      Match.stringLikeRegexp(
        'aws lambda add-permission --region eu-central-1 --function-name arn:aws:lambda:eu-central-1:123456789012:function:quote' +
          " --qualifier 'live' .*--principal connect.amazonaws.com",
      ),
    );
  });

  it('says so too of a function of another account behind a state machine', () => {
    const { stack } = integrationStack({ ...JOB, ...EXISTING }, ELSEWHERE);

    Annotations.fromStack(stack).hasWarning(
      '/call-centre/OrderStatus',
      Match.stringLikeRegexp('--principal <ARN of the role of the state machine>'),
    );
  });

  it('refuses a function of another Region behind a state machine, which could never call it', () => {
    expect(() => integrationStack({ ...JOB, ...EXISTING }, FAR)).toThrow(InvalidPropError);
  });

  it('hands out no function: it made none', () => {
    const { integration } = integrationStack(EXISTING);

    expect(() => integration.function).toThrow(FunctionNotMadeError);
    expect(() => integration.function).toThrow('calls one that exists');
  });

  it('adds the function to the list of the instance on request', () => {
    integrationTemplate({ ...EXISTING, associate: true }).hasResourceProperties(
      'AWS::Connect::IntegrationAssociation',
      { IntegrationArn: QUOTE },
    );
  });
});
