import { synchronousLadder, contactFlow } from '@warmline/flow-json';
import { parseSpec } from '@warmline/generators';
import { ConnectIntegration, type ConnectIntegrationProps } from '@warmline/infra-templates';
import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';

type Rollout = NonNullable<ConnectIntegrationProps['rollout']>;

const CANARY = { type: 'TimeBasedCanary', percentage: 20, intervalMinutes: 7 } as const;
const LINEAR = { ...CANARY, type: 'TimeBasedLinear' } as const;

const flow = contactFlow({ name: 'Order status' }, (call) => call.disconnect());

// The generators import nothing of ours, so what the specification takes is held against the construct here.
describe('rollout', () => {
  test.each<Rollout>([
    { strategy: CANARY },
    { strategy: LINEAR },
    { strategy: { ...CANARY, percentage: 99, intervalMinutes: 2880 } },
    { strategy: { ...CANARY, percentage: 100 } },
    { strategy: { ...CANARY, percentage: 0 } },
    { strategy: { ...CANARY, intervalMinutes: 2881 } },
    { strategy: { ...CANARY, intervalMinutes: 0.5 } },
    { strategy: { ...LINEAR, percentage: 1, intervalMinutes: 29 } },
    { strategy: { ...LINEAR, percentage: 1, intervalMinutes: 30 } },
    { alarms: alarms(1) },
    { alarms: alarms(6) },
    { alarms: alarms(7) },
    { alarms: ['Slow'] },
    { alarms: [...alarms(1), ...alarms(1)] },
  ])('%j is taken by the specification where the construct takes it', (rollout) => {
    const parsed = parseSpec({ name: 'order-status', rollout });

    expect(parsed.ok).toBe(takes(rollout));
  });
});

function alarms(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `arn:aws:cloudwatch:us-east-1:123456789012:alarm:Slow answers ${i}`);
}

function takes(rollout: Rollout): boolean {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const props = { name: 'order-status', entry: import.meta.filename, limits: synchronousLadder(5), flow, rollout };
  try {
    new ConnectIntegration(new Stack(app, 'OrderStatus'), 'OrderStatus', props);
    return true;
  } catch {
    return false;
  }
}
