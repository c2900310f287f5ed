import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { integrationStack } from '../fixtures/integration-stack.ts';
import { JOB, STEPS } from '../fixtures/job-props.ts';
import { openResults, type Results } from '../fixtures/results.ts';
import { EVENT, runJob, type Ended, type Invocation } from '../fixtures/run-job.ts';
import { idsOf, integrationTemplate, only } from '../fixtures/template.ts';
import { FunctionNotMadeError } from './errors.ts';

async function open(): Promise<{ readonly template: Template; readonly results: Results }> {
  const template = integrationTemplate(STEPS);
  return { template, results: await openResults(template) };
}
let opened: ReturnType<typeof open> | undefined;
afterAll(async () => (await opened)?.results.close());

const answers = {
  orders: () => ({ state: 'shipped' }),
  loyalty: () => ({ points: '17' }),
  openOffers: () => ({ count: '2' }),
};

async function run(
  overrides: Partial<Record<keyof typeof answers, (invocation: Invocation) => unknown>>,
): Promise<Ended> {
  const { template, results } = await (opened ??= open());
  const functions = Object.entries({ ...answers, ...overrides }).map(([step, answer]) => [
    `order-status-${step}`,
    answer,
  ]);
  return runJob(template, { results, functions: Object.fromEntries(functions) as Record<string, () => unknown> });
}

function failing(name: string): never {
  throw Object.assign(new Error('as they do'), { name });
}

describe('ConnectIntegration', () => {
  it('runs the steps with the same event, and merges what they answer by name', async () => {
    const asked: unknown[] = [];

    const { status, row } = await run({
      orders: ({ Payload }) => (asked.push(Payload), { state: 'shipped' }),
      loyalty: ({ Payload }) => (asked.push(Payload), { points: '17' }),
    });

    expect(asked).toEqual([EVENT, EVENT]);
    expect([status, row['status']]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(JSON.parse(row['result'] ?? '')).toEqual({
      orders: { state: 'shipped' },
      loyalty: { points: '17' },
      openOffers: { count: '2' },
    });
    expect(row['missing']).toBe(', ');
  });

  it.each([
    ['an error', () => failing('LoyaltyError')],
    ['an answer that is too large', () => failing('States.DataLimitExceeded')],
  ])('goes on without an optional step that gives %s, and says so', async (_what, loyalty) => {
    const { status, row } = await run({ loyalty });

    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(row['result'] ?? '')).toEqual({
      orders: { state: 'shipped' },
      loyalty: {},
      openOffers: { count: '2' },
    });
    expect(row['missing']).toBe('loyalty, ');
  });

  it('names every optional step that failed', async () => {
    const { row } = await run({ loyalty: () => failing('LoyaltyError'), openOffers: () => failing('OffersError') });

    expect(row['missing']).toBe('loyalty, openOffers');
  });

  it('fails by the error of a required step', async () => {
    const { status, row } = await run({ orders: () => failing('OrderNotFoundError') });

    expect(status).toBe('OrderNotFoundError');
    expect(row).toMatchObject({ status: 'FAILED', error: 'OrderNotFoundError', cause: 'as they do' });
  });

  it('has no attribute for missing steps where every step is required', () => {
    const { steps = [], ...others } = STEPS;

    const made = integrationTemplate({ ...others, steps: steps.map((step) => ({ ...step, required: true })) });

    expect(JSON.stringify(only(made, 'AWS::StepFunctions::StateMachine'))).not.toContain('missing');
  });

  it('gives each step its own function, alias, alarms, rollout and pings', () => {
    const made = integrationTemplate(STEPS);

    for (const step of ['orders', 'loyalty', 'openOffers']) {
      for (const type of ['AWS::Lambda::Alias', 'AWS::CodeDeploy::DeploymentGroup', 'AWS::Scheduler::Schedule']) {
        expect(idsOf(made, type).filter((id) => id.startsWith(`OrderStatusSteps${step}`))).toHaveLength(1);
      }
      // The step, and what asks each new version of it.
      expect(
        idsOf(made, 'AWS::Lambda::Function').filter((id) => id.startsWith(`OrderStatusSteps${step}`)),
      ).toHaveLength(2);
      expect(
        idsOf(made, 'AWS::CloudWatch::Alarm').filter((id) => id.startsWith(`OrderStatusSteps${step}`)),
      ).toHaveLength(3);
    }
    made.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: 'Errors of the version that a deployment brings to order-status-openOffers behind PROD',
    });
  });

  it('puts out the ARN of each alias, and hands out each step', () => {
    const { stack, integration } = integrationStack(STEPS);
    const made = Template.fromStack(stack);

    for (const [output, step] of [
      ['OrderStatusOrdersAliasArn', 'orders'],
      ['OrderStatusOpenOffersAliasArn', 'openOffers'],
    ] as const) {
      made.hasOutput(output, { Value: stack.resolve(integration.step(step).alias.functionArn) as object });
    }
  });

  it('has no function that does all the work', () => {
    const { integration } = integrationStack(STEPS);

    expect(() => integration.function).toThrow(FunctionNotMadeError);
    expect(() => integration.function).toThrow('orders, loyalty, openOffers');
    expect(() => integration.step('offers')).toThrow(FunctionNotMadeError);
  });

  it('names each step in the metadata of the machine', () => {
    const made = integrationTemplate(STEPS);

    expect(only(made, 'AWS::StepFunctions::StateMachine')['Metadata']).toMatchObject({
      'warmline:functions': {
        'order-status-orders': { Ref: expect.stringContaining('StepsordersAlias') as string },
        'order-status-loyalty': { Ref: expect.stringContaining('StepsloyaltyAlias') as string },
        'order-status-openOffers': { Ref: expect.stringContaining('StepsopenOffersAlias') as string },
      },
    });
  });

  it('lets Connect call none of the steps', () => {
    const made = integrationTemplate(STEPS);

    made.resourceCountIs('AWS::Lambda::Permission', 1);
    made.hasResourceProperties('AWS::Lambda::Permission', {
      FunctionName: { Ref: Match.stringLikeRegexp('InvokerAlias') },
    });
  });

  it('merges a single step by its name too', () => {
    const [orders] = STEPS.steps ?? [];

    const made = integrationTemplate({ ...JOB, ...(orders && { steps: [orders] }) });

    expect(JSON.stringify(only(made, 'AWS::StepFunctions::StateMachine'))).toContain('orders.$');
  });
});
