import { synchronousLadder, contactFlow } from '@warmline/flow-json';
import { parseSpec } from '@warmline/generators';
import { ConnectIntegration, type ConnectIntegrationProps } from '@warmline/infra-templates';
import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';

type Rollout = NonNullable<ConnectIntegrationProps['rollout']>;
type Warming = NonNullable<ConnectIntegrationProps['warming']>;

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

describe('warming', () => {
  test.each<[object, Warming, Rollout?]>([
    [{ concurrency: 1 }, { everyMinutes: 5, concurrency: 1 }],
    [{ concurrency: 15 }, { everyMinutes: 5, concurrency: 15 }],
    [{ concurrency: 16 }, { everyMinutes: 5, concurrency: 16 }],
    [{ mode: 'provisioned', concurrency: 2 }, { provisioned: 2 }],
    [
      { mode: 'provisioned', concurrency: 2, upTo: 10 },
      { provisioned: 2, upTo: 10 },
    ],
    [
      { mode: 'provisioned', concurrency: 2, upTo: 2 },
      { provisioned: 2, upTo: 2 },
    ],
    [{ mode: 'provisioned', concurrency: 2 }, { provisioned: 2 }, { strategy: CANARY }],
    [{ mode: 'provisioned', concurrency: 2 }, { provisioned: 2 }, { strategy: 'AllAtOnce' }],
  ])('%j is taken by the specification where the construct takes %j with rollout %j', (warming, prop, rollout) => {
    const parsed = parseSpec({ name: 'order-status', warming, rollout });

    // The specification has a default of its own beside provisioned concurrency, which the stack states.
    const strategy = parsed.ok ? parsed.spec.rollout.strategy : undefined;
    expect(parsed.ok).toBe(takes({ ...(strategy && { strategy }), ...rollout }, prop));
  });
});

function alarms(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `arn:aws:cloudwatch:us-east-1:123456789012:alarm:Slow answers ${i}`);
}

function takes(rollout: Rollout, warming: Warming = 'off'): boolean {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const props = {
    name: 'order-status',
    entry: import.meta.filename,
    limits: synchronousLadder(5),
    flow,
    rollout,
    warming,
  };
  try {
    new ConnectIntegration(new Stack(app, 'OrderStatus'), 'OrderStatus', props);
    return true;
  } catch {
    return false;
  }
}
