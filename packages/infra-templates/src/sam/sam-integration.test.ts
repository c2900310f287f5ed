import { asynchronousLadder, stateMachineLadder } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { orderStatusProps } from '../../fixtures/integration-stack.ts';
import { orderStatusFlow, queuedFlow } from '../../fixtures/order-status-flow.ts';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { InvalidPropError, UnknownRolloutStrategyError, UnresolvedReferencesError } from '../errors.ts';
import type { RolloutStrategy } from '../rollout-strategy.ts';
import { printSamTemplate } from './print-sam-template.ts';
import { samTemplate } from './sam-integration.ts';
import type { SamTemplate } from './sam-template.ts';

const CODE = { codeUri: 'dist/function', hookCodeUri: 'dist/infra' };

function templateOf(overrides: Partial<ConnectIntegrationProps> = {}): SamTemplate {
  return samTemplate(orderStatusProps(overrides), CODE);
}

// That it deploys what the construct deploys is proven in tools/e2e, with AWS's own translator.
describe('samTemplate', () => {
  test('is the file that is shipped', async () => {
    const text = printSamTemplate(samTemplate(orderStatusProps(), { ...CODE, description: 'Orders' }), 'Ours.');

    await expect(text).toMatchFileSnapshot('sam-template.yaml.snap');
  });

  test("has the parameters of AWS's own template for aliases and Amazon Connect", () => {
    const { Parameters } = templateOf({ rollout: { alias: 'live' } });

    expect(Parameters).toMatchObject({ ConnectInstanceArn: { Type: 'String' }, SAMAlias: { Default: 'live' } });
  });

  test('asks for what the flow names and nobody gave', () => {
    expect(templateOf({ flow: queuedFlow }).Parameters).toHaveProperty('QueueSupport');
    expect(
      templateOf({ flow: queuedFlow, resources: { queues: { support: 'arn:queue' } } }).Parameters,
    ).not.toHaveProperty('QueueSupport');
  });

  test('leaves a text of the flow as it is that looks like a reference', () => {
    const flow = structuredClone(orderStatusFlow) as unknown as { Actions: { Parameters: Record<string, string> }[] };
    (flow.Actions[0] ?? expect.fail()).Parameters['Text'] = 'Pay ${AWS::Region} @@0@@ now';

    const { Resources } = templateOf({ flow: flow as unknown as typeof orderStatusFlow });

    expect(JSON.stringify(Resources['OrderStatusFlow'])).toContain('Pay ${!AWS::Region} @@0@@ now');
  });

  test.each<[string, Partial<ConnectIntegrationProps>, RegExp]>([
    ['a function that exists', { function: { arn: 'arn:aws:lambda:eu-central-1:123456789012:function:a:b' } }, /SAM/],
    ['work behind a state machine', { limits: stateMachineLadder(60) }, /state machine has no SAM form/],
    ['an association', { associate: true }, /command among its outputs/],
    ['a name that the construct refuses', { name: 'Order' }, /kebab-case/],
    ['an alias that the construct refuses', { rollout: { alias: '7' } }, /alias is named/],
    ['more environments than a ping warms', { warming: { everyMinutes: 5, concurrency: 16 } }, /1 to 15/],
  ])('refuses %s', (_, overrides, message) => {
    expect(() => templateOf(overrides)).toThrow(InvalidPropError);
    expect(() => templateOf(overrides)).toThrow(message);
  });

  test('refuses an unknown strategy and a function that nobody knows', () => {
    const strategy = 'Canary11Percent' as RolloutStrategy;

    expect(() => templateOf({ rollout: { strategy } })).toThrow(UnknownRolloutStrategyError);
    expect(() => templateOf({ name: 'other' })).toThrow(UnresolvedReferencesError);
  });

  test('gives an asynchronous function the time that it may take', () => {
    const limits = asynchronousLadder(30);

    expect(templateOf({ limits }).Resources['OrderStatusFunction']?.Properties).toMatchObject({
      Timeout: limits.functionSeconds,
    });
  });
});
