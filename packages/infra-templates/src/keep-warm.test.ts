import type { Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Role } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Code,
  Function as LambdaFunction,
  Runtime,
  type IFunction,
  type IVersion,
} from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { circlesIn, dependenciesOf } from '../fixtures/dependencies.ts';
import { emptyStack } from '../fixtures/integration-stack.ts';
import { idsOf } from '../fixtures/template.ts';
import { InvalidPropError } from './errors.ts';
import { KeepWarm, type KeepWarmProps } from './keep-warm.ts';

const QUOTE = 'arn:aws:lambda:eu-central-1:123456789012:function:quote';

/** A stack that keeps so many aliases of its own warm. */
function kept(count: number, props: Partial<KeepWarmProps> = {}) {
  const stack = emptyStack();
  const functions = Array.from({ length: count }, (_, index) => {
    const fn = new LambdaFunction(stack, `Function${index}`, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => ({})'),
    });
    return new Alias(stack, `Alias${index}`, {
      aliasName: 'PROD',
      version: fn.currentVersion as IVersion,
    }) as IFunction;
  });
  const keepWarm = new KeepWarm(stack, 'KeepWarm', { functions, ...props });
  return { stack, keepWarm, made: Template.fromStack(stack) };
}

describe('KeepWarm', () => {
  it.each([1, 5, 6, 11])('makes a schedule for each of %i functions, which pings once and never again', (count) => {
    const { made } = kept(count);

    made.resourceCountIs('AWS::Scheduler::Schedule', count);
    made.allResourcesProperties('AWS::Scheduler::Schedule', {
      Description: 'Keeps a function warm for Amazon Connect, every 5 min',
      ScheduleExpression: 'rate(5 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Input: Match.serializedJson({ warmline: { ping: true, bothVersions: true } }),
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
        DeadLetterConfig: Match.absent(),
      },
    });
    made.allResourcesProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });

  it.each([
    [1, [1]],
    [5, [5]],
    [6, [5, 1]],
    [11, [5, 5, 1]],
  ])('shares %i functions among rules of five targets', (count, targets) => {
    const { made } = kept(count, { using: 'rules', everyMinutes: 1 });

    const rules = Object.values(made.findResources('AWS::Events::Rule'));

    expect(rules.map(({ Properties }) => (Properties as { Targets: unknown[] }).Targets.length)).toEqual(targets);
    made.allResourcesProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
    made.resourcePropertiesCountIs('AWS::Lambda::Permission', { Principal: 'events.amazonaws.com' }, count);
  });

  it.each([
    [{ using: 'scheduler' }, 'AWS::Scheduler::Schedule', ['warm-1', 'warm-2']],
    [{ using: 'rules' }, 'AWS::Events::Rule', ['warm']],
  ] as const)('names and describes what it makes, with %j', (props, type, names) => {
    const { made } = kept(2, { ...props, name: 'warm', description: 'So that nobody waits' });

    const resources = Object.values(made.findResources(type)).map(({ Properties }) => Properties as { Name: string });

    expect(resources.map(({ Name }) => Name)).toEqual(names);
    made.allResourcesProperties(type, { Description: 'So that nobody waits' });
  });

  it('lets a function warm more environments of its own and no other, without a circle', () => {
    const { made } = kept(1, { concurrency: 4 });
    const [fn] = idsOf(made, 'AWS::Lambda::Function');

    made.hasResourceProperties('AWS::Scheduler::Schedule', {
      Target: { Input: Match.serializedJson({ warmline: { ping: true, concurrency: 4, bothVersions: true } }) },
    });
    made.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Action: 'lambda:InvokeFunction',
            Effect: 'Allow',
            Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [fn, 'Arn'] }, ':*']] },
          },
          { Action: 'lambda:GetAlias', Effect: 'Allow', Resource: { 'Fn::GetAtt': [fn, 'Arn'] } },
        ],
      },
    });
    expect(circlesIn(dependenciesOf(made))).toEqual([]);
  });

  it.each<[what: string, of: (stack: Stack) => IFunction]>([
    [
      'an alias of somebody else, whose role is known',
      (stack) =>
        LambdaFunction.fromFunctionAttributes(stack, 'Quote', {
          functionArn: `${QUOTE}:live`,
          sameEnvironment: true,
          role: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::123456789012:role/quote'),
        }),
    ],
  ])('lets %s invoke its function under every qualifier', (_, of) => {
    const stack = emptyStack();

    new KeepWarm(stack, 'KeepWarm', { functions: [of(stack)], concurrency: 3 });

    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          { Action: 'lambda:InvokeFunction', Effect: 'Allow', Resource: `${QUOTE}:*` },
          { Action: 'lambda:GetAlias', Effect: 'Allow', Resource: QUOTE },
        ],
      },
    });
  });

  it('has a function without alias pinged once and never again', () => {
    const stack = emptyStack();
    const fn = new LambdaFunction(stack, 'Fn', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => ({});'),
    });

    new KeepWarm(stack, 'KeepWarm', { functions: [fn] });

    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });

  it('pings a function of somebody else as it is, and says what it would need for more environments', () => {
    const stack = emptyStack();
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:quote:live';

    new KeepWarm(stack, 'KeepWarm', {
      functions: [LambdaFunction.fromFunctionAttributes(stack, 'Quote', { functionArn: arn, sameEnvironment: true })],
      concurrency: 2,
    });

    Template.fromStack(stack).hasResourceProperties('AWS::Scheduler::Schedule', {
      Target: { Arn: arn, Input: Match.serializedJson({ warmline: { ping: true, concurrency: 2 } }) },
    });
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('Allow it lambda:InvokeFunction'));
  });

  it('warns of pings so rare that environments are gone before the next one', () => {
    const { stack } = kept(1, { everyMinutes: 60 });

    Annotations.fromStack(stack).hasWarning(
      '/call-centre/KeepWarm',
      Match.stringLikeRegexp('^everyMinutes is 60.*leave KeepWarm out'),
    );
  });

  it.each<[string, Partial<KeepWarmProps>, RegExp]>([
    ['no function', { functions: [] }, /functions is \[\]; name at least one/],
    ['a ping every half minute', { everyMinutes: 0.5 }, /^everyMinutes is 0\.5; .*For none leave KeepWarm out\./],
    [
      'more environments than a ping warms',
      { concurrency: 16 },
      /^concurrency is 16; a ping warms 1 to 15 environments\. For more give the alias/,
    ],
  ])('refuses %s', (_what, props, message) => {
    expect(() => kept(1, props)).toThrow(InvalidPropError);
    expect(() => kept(1, props)).toThrow(message);
  });

  it('refuses a function that is named twice', () => {
    const stack = emptyStack();
    const fn = LambdaFunction.fromFunctionArn(
      stack,
      'Quote',
      'arn:aws:lambda:eu-central-1:123456789012:function:quote',
    );

    expect(() => new KeepWarm(stack, 'KeepWarm', { functions: [fn, fn] })).toThrow(
      /functions\[1\] is .*: name it once/,
    );
  });
});
