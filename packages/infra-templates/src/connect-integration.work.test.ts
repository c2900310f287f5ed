import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Choice, Condition, Fail, Pass, TaskInput, Timeout, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { describe, expect, it } from 'vitest';
import { integrationStack } from '../fixtures/integration-stack.ts';
import { JOB, QUOTE, STEPS } from '../fixtures/job-props.ts';
import { openResults } from '../fixtures/results.ts';
import { EVENT, runJob, type Ended, type Invocation } from '../fixtures/run-job.ts';
import { only } from '../fixtures/template.ts';
import type { WorkDefinition } from './work-definition.ts';

/** Asks a function, waits, and gives an object of its own; orders that do not exist fail by an error of its own. */
const look: WorkDefinition = (scope, functions) => {
  const [lambdaFunction] = Object.values(functions);
  if (lambdaFunction === undefined) throw new Error('there is no function to ask');
  const ask = new LambdaInvoke(scope, 'Ask', {
    lambdaFunction,
    payload: TaskInput.fromJsonPathAt('$.event'),
    taskTimeout: Timeout.duration(Duration.seconds(10)),
    outputPath: '$.Payload',
  });
  const none = new Fail(scope, 'None', { error: 'OrderNotFoundError', cause: 'no order 17' });
  const wait = new Wait(scope, 'Pause', { time: WaitTime.duration(Duration.seconds(0)) });
  const shape = new Pass(scope, 'Shape', { parameters: { 'state.$': '$.state' } });
  const found = new Choice(scope, 'Found?').when(Condition.isPresent('$.state'), wait.next(shape)).otherwise(none);
  return ask.next(found);
};

async function run(answer: (invocation: Invocation) => unknown): Promise<Ended> {
  const template = Template.fromStack(integrationStack({ ...JOB, work: look }).stack);
  const results = await openResults(template);
  try {
    return await runJob(template, { results, functions: { Ask: answer } });
  } finally {
    await results.close();
  }
}

describe('ConnectIntegration', () => {
  it("puts somebody's own states where ours would be, with the event in and the result out", async () => {
    const asked: unknown[] = [];

    const { status, row } = await run(({ Payload }) => (asked.push(Payload), { state: 'shipped', internal: 1 }));

    expect(asked).toEqual([EVENT]);
    expect([status, row['status'], row['result']]).toEqual(['SUCCEEDED', 'SUCCEEDED', '{"state":"shipped"}']);
  });

  it.each([
    ['fails', () => ({}), 'OrderNotFoundError', 'no order 17'],
    [
      'is failed by a function',
      () => {
        throw Object.assign(new Error('out of reach'), { name: 'ShopError' });
      },
      'ShopError',
      'out of reach',
    ],
  ])('writes down by what error a state of somebody else %s', async (_what, answer, error, cause) => {
    const ended = await run(answer);

    expect(ended).toMatchObject({ status: error, cause, row: { status: 'FAILED', error, cause } });
  });

  it('lets the machine call what those states call, and nothing else', () => {
    const { stack, integration } = integrationStack({ ...JOB, work: look });
    const made = Template.fromStack(stack);

    const policies = Object.values(made.findResources('AWS::IAM::Policy')).map(({ Properties: p }) => p as object);
    const invoke = {
      Action: 'lambda:InvokeFunction',
      Effect: 'Allow',
      Resource: stack.resolve(integration.alias.functionArn) as object,
    };
    expect(policies).toContainEqual(
      expect.objectContaining({
        PolicyName: expect.stringContaining('MachineRole') as string,
        PolicyDocument: expect.objectContaining({ Statement: [invoke] }) as object,
      }),
    );
    expect(JSON.stringify(roleOf(made))).not.toContain('lambda:');
  });

  it.each<[string, Parameters<typeof integrationStack>[0], readonly string[]]>([
    ['by the name of the integration', JOB, ['order-status']],
    ['by the name of the integration, where it exists', { ...JOB, function: { arn: QUOTE } }, ['order-status']],
    [
      'by the names of the steps',
      { ...STEPS, steps: STEPS.steps?.map(({ name, entry }) => ({ name, entry })) ?? [] },
      ['orders', 'loyalty', 'openOffers'],
    ],
  ])('hands those states the functions %s', (_what, overrides, names) => {
    const handed: string[][] = [];

    integrationStack({
      ...overrides,
      work: (scope, functions) => {
        handed.push(Object.keys(functions));
        return new Pass(scope, 'Nothing');
      },
    });

    expect(handed).toEqual([names]);
  });

  it('lets them call a function that exists by exactly its alias', () => {
    const made = Template.fromStack(integrationStack({ ...JOB, function: { arn: QUOTE }, work: look }).stack);

    const invocations = JSON.stringify(made.toJSON()).match(
      /"lambda:InvokeFunction","Effect":"Allow","Resource":[^}]+/g,
    );
    expect(invocations).toContain(`"lambda:InvokeFunction","Effect":"Allow","Resource":"${QUOTE}"`);
  });
});

function roleOf(template: Template): unknown {
  const { RoleArn: role } = only(template, 'AWS::StepFunctions::StateMachine')['Properties'] as {
    RoleArn: { 'Fn::GetAtt': [string, string] };
  };
  return template.findResources('AWS::IAM::Role')[role['Fn::GetAtt'][0]];
}
