import { CfnOutput, NestedStack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { emptyStack } from '../../fixtures/integration-stack.ts';
import { InvalidPropError } from '../errors.ts';
import { connectInstance } from './connect-instance.ts';

const ARN = 'arn:aws:connect:eu-central-1:123456789012:instance/11111111-2222-3333-4444-555555555555';

describe('connectInstance', () => {
  it('asks for the instance in a parameter without a default', () => {
    const stack = emptyStack();

    connectInstance(stack);

    Template.fromStack(stack).hasParameter('ConnectInstanceArn', { Type: 'String', Default: Match.absent() });
  });

  it('asks once for a whole stack', () => {
    const stack = emptyStack();

    const [first, second] = [connectInstance(stack), connectInstance(stack)];

    expect(stack.resolve(second.arn)).toEqual({ Ref: 'ConnectInstanceArn' });
    expect(stack.resolve(first.arn)).toEqual(stack.resolve(second.arn));
  });

  it("takes the instance's account from its ARN", () => {
    const stack = emptyStack();

    const { account } = connectInstance(stack);

    expect(stack.resolve(account)).toEqual({
      'Fn::Select': [4, { 'Fn::Split': [':', { Ref: 'ConnectInstanceArn' }] }],
    });
  });

  it('has the context value as its default', () => {
    const stack = emptyStack({ context: { connectInstanceArn: ARN } });

    connectInstance(stack);

    Template.fromStack(stack).hasParameter('ConnectInstanceArn', { Default: ARN });
  });

  it.each(['', 'order-status', `${ARN}/contact-flow/1`, 'arn:aws:connect:eu-central-1:1234:instance/1', 42, null])(
    'refuses %j as the context value',
    (value) => {
      expect(() => connectInstance(emptyStack({ context: { connectInstanceArn: value } }))).toThrow(InvalidPropError);
    },
  );

  it.each([ARN, 'arn:aws-us-gov:connect:us-gov-west-1:123456789012:instance/a'])(
    'lets CloudFormation take %s',
    (arn) => {
      const stack = emptyStack();

      connectInstance(stack);

      const parameter = Template.fromStack(stack).findParameters('ConnectInstanceArn')['ConnectInstanceArn'];
      expect(arn).toMatch(new RegExp(String(parameter?.['AllowedPattern'])));
    },
  );

  it('asks the outermost stack, since nobody gives a nested one its parameters', () => {
    const stack = emptyStack();
    const nested = new NestedStack(stack, 'Nested');

    const { arn } = connectInstance(nested);
    new CfnOutput(nested, 'Instance', { value: arn });

    Template.fromStack(stack).hasParameter('ConnectInstanceArn', { Type: 'String' });
    Template.fromStack(nested).hasOutput('Instance', { Value: { Ref: Match.stringLikeRegexp('ConnectInstanceArn') } });
  });
});
