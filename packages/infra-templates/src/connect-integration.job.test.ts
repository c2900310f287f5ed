import { Annotations, Match, Template, type Matcher } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { describe, expect, it } from 'vitest';
import { aslErrors } from '../fixtures/asl-errors.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { circlesIn, dependenciesOf } from '../fixtures/dependencies.ts';
import { integrationStack } from '../fixtures/integration-stack.ts';
import { ASYNC, JOB, QUOTE, STEPS } from '../fixtures/job-props.ts';
import { ALIAS, idsOf, INSTANCE, integrationTemplate, only } from '../fixtures/template.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';

const INVOKER = { Ref: Match.stringLikeRegexp('^OrderStatusInvokerAlias') };

const MODES: readonly (readonly [string, Partial<ConnectIntegrationProps>])[] = [
  ['a synchronous call', {}],
  ['an asynchronous one', ASYNC],
  ['one function behind a state machine', JOB],
  ['steps', STEPS],
  ['a function that exists behind a state machine', { ...JOB, function: { arn: QUOTE } }],
];

describe('ConnectIntegration', () => {
  it('lets the instance call the function that starts and checks, and not the one that works', () => {
    const made = integrationTemplate(JOB);

    made.resourceCountIs('AWS::Lambda::Permission', 1);
    made.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: INVOKER,
      Principal: 'connect.amazonaws.com',
      SourceArn: INSTANCE,
    });
  });

  it('puts the ARN of the invoker into the flow, and publishes that after its permission', () => {
    const made = integrationTemplate(JOB);
    const flow = only(made, 'AWS::Connect::ContactFlow');

    expect(JSON.stringify(flow['Properties'])).toContain('{"Ref":"OrderStatusInvokerAlias');
    expect(flow['DependsOn']).toContain(idsOf(made, 'AWS::Lambda::Permission')[0]);
  });

  it('sets the invoker up for its job, within the time of a call', () => {
    const made = integrationTemplate({
      ...JOB,
      memorySize: 2048,
      environment: { ORDERS_URL: 'https://orders.example' },
      cache: { ttlSeconds: 300, key: ['parameters.order'] },
      omit: ['attributes.pin'],
      retentionSeconds: 600,
      comfortEvery: 2,
    });

    made.hasResourceProperties('AWS::Lambda::Function', {
      Timeout: 4,
      MemorySize: 512,
      Environment: {
        Variables: {
          WARMLINE_JOB: 'order-status',
          WARMLINE_TABLE: { Ref: Match.stringLikeRegexp('ResultsTable') },
          WARMLINE_STATE_MACHINE: { Ref: Match.stringLikeRegexp('StateMachine') },
          WARMLINE_MACHINE_TYPE: 'STANDARD',
          WARMLINE_MACHINE_SECONDS: String(JOB.limits?.execution === 'step-functions' && JOB.limits.machineSeconds),
          WARMLINE_CACHE_TTL_SECONDS: '300',
          WARMLINE_CACHE_KEY: '["parameters.order"]',
          WARMLINE_OMIT: '["attributes.pin"]',
          WARMLINE_RETENTION_SECONDS: '600',
          WARMLINE_COMFORT_EVERY: '2',
          ORDERS_URL: Match.absent(),
        },
      },
    });
  });

  it('lets the invoker start this machine, ask about its executions, and keep rows of this table', () => {
    const made = integrationTemplate(JOB);

    made.hasResourceProperties('AWS::IAM::Role', {
      Policies: Match.arrayWith([
        allowing('Results', ['dynamodb:GetItem', 'dynamodb:PutItem'], { 'Fn::GetAtt': [Match.anyValue(), 'Arn'] }),
        allowing('Start', 'states:StartExecution', { Ref: Match.stringLikeRegexp('StateMachine') }),
        allowing('Describe', 'states:DescribeExecution', {
          'Fn::Join': ['', Match.arrayWith([':execution:', { 'Fn::GetAtt': [Match.anyValue(), 'Name'] }, ':*'])],
        }),
      ]),
    });
  });

  it('lets the machine call exactly its function, and update rows of this table', () => {
    const made = integrationTemplate(JOB);

    made.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'states.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } }, ArnLike: Match.anyValue() },
          },
        ],
      },
      Policies: Match.arrayWith([
        allowing('Work', 'lambda:InvokeFunction', ALIAS),
        allowing('Results', 'dynamodb:UpdateItem', { 'Fn::GetAtt': [Match.stringLikeRegexp('Table'), 'Arn'] }),
      ]),
    });
  });

  it('keeps results for as long as they are of use, encrypted, and pays by the request', () => {
    integrationTemplate(JOB).hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: {
        TableName: Match.absent(),
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        SSESpecification: { SSEEnabled: true },
      },
    });
  });

  it('traces the machine, and logs what it does without what callers said', () => {
    const made = integrationTemplate({ ...JOB, logRetention: RetentionDays.ONE_YEAR });

    made.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: Match.absent(),
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
    made.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: { 'Fn::Join': ['', [Match.stringLikeRegexp('^/aws/vendedlogs/states/'), Match.anyValue()]] },
      RetentionInDays: 365,
    });
  });

  // A log that stays behind under this name fails the deployment that goes back to a state machine (aws-solutions-constructs #230).
  it('takes the log of the machine away with it, because the next one has the same name', () => {
    integrationTemplate(JOB).hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { LogGroupName: Match.anyValue() },
    });
  });

  it('logs that, and runs an Express machine, on request', () => {
    const made = integrationTemplate({ ...JOB, express: true, logExecutionData: true });

    made.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'EXPRESS',
      LoggingConfiguration: { IncludeExecutionData: true },
    });
    made.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { WARMLINE_MACHINE_TYPE: 'EXPRESS' } },
    });
    expect(JSON.stringify(made.toJSON())).not.toContain('states:DescribeExecution');
  });

  it('says in the metadata of the machine whose work it does, and with what', () => {
    expect(only(integrationTemplate(JOB), 'AWS::StepFunctions::StateMachine')['Metadata']).toMatchObject({
      'warmline:job': 'order-status',
      'warmline:functions': { 'order-status': { Ref: expect.stringMatching(/^OrderStatusAlias/) as string } },
    });
  });

  it('puts out what people need of it, under names that stay', () => {
    const made = integrationTemplate(JOB);

    made.hasOutput('OrderStatusAliasArn', { Value: ALIAS });
    made.hasOutput('OrderStatusInvokerAliasArn', { Value: INVOKER });
    made.hasOutput('OrderStatusStateMachineArn', {
      Value: { Ref: idsOf(made, 'AWS::StepFunctions::StateMachine')[0] },
    });
    made.hasOutput('OrderStatusTableName', { Value: { Ref: idsOf(made, 'AWS::DynamoDB::Table')[0] } });
    made.hasOutput('OrderStatusFlowArn', {});
  });

  // Otherwise a stack that changes its mode would make a second function, and take the first away under calls.
  it('keeps a function, and all that is around it, whichever way Connect has the work done', () => {
    const idsIn = (overrides: Partial<ConnectIntegrationProps>) =>
      Object.keys(integrationTemplate(overrides).toJSON()['Resources'] as object)
        .filter((id) => !/CurrentVersion|NewVersion|AliasConnect/.test(id))
        .filter((id) => !/^OrderStatus(Results|Machine|Invoker)/.test(id));

    expect(idsIn(JOB)).toEqual(idsIn({}));
    expect(idsIn(ASYNC)).toEqual(idsIn({}));
  });

  it('calls the function itself in the asynchronous mode, with nothing else of AWS in between', () => {
    const made = integrationTemplate(ASYNC);

    made.hasResourceProperties('AWS::Lambda::Function', { Timeout: 30 });
    made.hasResourceProperties('AWS::Lambda::Permission', { FunctionName: ALIAS });
    made.resourceCountIs('AWS::StepFunctions::StateMachine', 0);
    made.resourceCountIs('AWS::DynamoDB::Table', 0);
  });

  it.each(MODES)('leaves CloudFormation no circle for %s', (_what, overrides) => {
    const dependencies = dependenciesOf(integrationTemplate(overrides));

    expect(circlesIn(dependencies)).toEqual([]);
  });

  it('would leave one with an invoker that the machine calls', () => {
    const dependencies = dependenciesOf(integrationTemplate(JOB));
    const [machine = '', alias = ''] = [...dependencies.keys()].filter((id) =>
      /^OrderStatus(MachineStateMachine|InvokerAlias\w{8}$)/.test(id),
    );

    const closed = new Map([...dependencies, [machine, [...(dependencies.get(machine) ?? []), alias]]]);

    expect(circlesIn(closed)).toContain(machine);
  });

  it.each(MODES.filter(([, { limits }]) => limits?.execution === 'step-functions'))(
    'gives a definition that the States Language allows for %s',
    (_what, overrides) => {
      expect(aslErrors(definitionOf(integrationTemplate(overrides)))).toBe('');
    },
  );

  it('warns where a caller’s number alone decides whose result is heard', () => {
    const cached = (key: readonly string[]) => integrationStack({ ...JOB, cache: { ttlSeconds: 60, key } }).stack;

    Annotations.fromStack(cached(['customerEndpoint.address'])).hasWarning(
      '/call-centre/OrderStatus',
      Match.stringLikeRegexp('forged number'),
    );
    Annotations.fromStack(cached(['customerEndpoint.address', 'parameters.order'])).hasNoWarning('*', Match.anyValue());
  });

  it('keeps the child ids of a job: they are in the names of the resources that people have', () => {
    const { stack, integration } = integrationStack({ ...JOB, associate: true });
    const idsBelow = (path: string) => integration.node.findChild(path).node.children.map(({ node }) => node.id);

    expect(integration.node.children.map(({ node }) => node.id)).toEqual([
      ...['LogGroup', 'Role', 'Function', 'Alias', 'NewVersionErrors', 'NewVersionThrottles', 'NewVersionDuration'],
      ...['DeploymentGroup', 'BeforeTraffic', 'FanOut', 'WarmingRole', 'Warming'],
      ...['Results', 'Machine', 'Invoker', 'Flow', 'Association'],
    ]);
    expect(idsBelow('Results')).toEqual(['Table']);
    expect(idsBelow('Machine')).toEqual(expect.arrayContaining(['Role', 'LogGroup', 'StateMachine']));
    expect(idsBelow('Invoker')).toEqual([
      ...['LogGroup', 'Role', 'Function', 'Alias', 'NewVersionErrors', 'NewVersionThrottles', 'NewVersionDuration'],
      ...['DeploymentGroup', 'BeforeTraffic', 'FanOut', 'WarmingRole', 'Warming'],
    ]);
    expect(stack.node.children.map(({ node }) => node.id)).toContain('OrderStatusInvokerAliasArn');
  });

  it('hands out the invoker, the machine and the table', () => {
    const { integration, stack } = integrationStack(JOB);
    const made = Template.fromStack(stack);

    expect(stack.resolve(integration.table?.tableName)).toEqual({ Ref: idsOf(made, 'AWS::DynamoDB::Table')[0] });
    expect(stack.resolve(integration.stateMachine?.stateMachineArn)).toEqual({
      Ref: idsOf(made, 'AWS::StepFunctions::StateMachine')[0],
    });
    expect(integration.invoker?.alias.aliasName).toBe('PROD');
  });
});

function allowing(name: string, action: string | readonly string[], resource: unknown): Matcher {
  const statement = { Action: action, Effect: 'Allow', Resource: resource };
  return Match.objectLike({ PolicyName: name, PolicyDocument: { Statement: [statement] } });
}
