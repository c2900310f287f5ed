import { join } from 'node:path';
import {
  asynchronousLadder,
  contactFlow,
  lambdaFunction,
  queue,
  synchronousLadder,
  type ContactFlow,
} from '@warmline/flow-json';
import type { ConnectIntegrationProps } from '@warmline/infra-templates';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

const PROBE = {
  Name: 'ContactFlowEvent',
  Details: { ContactData: { Channel: 'VOICE' }, Parameters: { orderNumber: 'A "quoted" one' } },
};

/** An integration in each of the ways that both forms of template know, by what is special about it. */
export const SAM_CASES: Readonly<Record<string, ConnectIntegrationProps>> = {
  'as it comes': integration({}),
  asynchronous: integration({ limits: asynchronousLadder(30) }),
  'a probe, and a check after the traffic': integration({
    rollout: { hooks: { probe: PROBE, afterTraffic: true } },
  }),
  'no hooks': integration({ rollout: { hooks: 'off' } }),
  'all at once': integration({ rollout: { strategy: 'AllAtOnce' } }),
  'a canary of its own': integration({
    rollout: { strategy: { type: 'TimeBasedCanary', percentage: 20, intervalMinutes: 7 } },
  }),
  'equal parts of its own': integration({
    rollout: { strategy: { type: 'TimeBasedLinear', percentage: 5, intervalMinutes: 2 } },
  }),
  'another alias': integration({ rollout: { alias: 'live' } }),
  'further alarms': integration({
    rollout: { alarms: ['arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders: p99'] },
  }),
  'alarms that are not listened to': integration({ rollout: { ignoreAlarms: true } }),
  'three environments': integration({ warming: { everyMinutes: 1, concurrency: 3 } }),
  'provisioned environments': integration({ warming: { provisioned: 2 } }),
  'scaled environments': integration({ warming: { provisioned: 2, upTo: 10 } }),
  'never warm': integration({ warming: 'off' }),
  'a flow that is watched': integration({ flowErrorsToRollBack: 3, errorsToRollBack: 2 }),
  'a described flow with a queue and text that tempts': integration({ flow: flow(true) }),
  'logs for a week': integration({ logRetention: RetentionDays.ONE_WEEK }),
  'memory and environment': integration({
    memorySize: 1024,
    environment: { ORDERS_URL: 'https://orders.example', NODE_OPTIONS: '--no-warnings' },
  }),
};

/** The stack of the integration. */
export const SAM_STACK = 'order-status';

function integration(overrides: Partial<ConnectIntegrationProps>): ConnectIntegrationProps {
  return {
    name: 'order-status',
    entry: join(import.meta.dirname, '../fixture/orders.ts'),
    flow: flow(false),
    limits: synchronousLadder(5),
    ...overrides,
  };
}

/** Looks up an order and hangs up; on request it says a text that tempts and ends in a queue. */
function flow(isWhole: boolean): ContactFlow {
  const description = isWhole ? 'Tells how orders stand.' : '';
  return contactFlow({ name: 'Order status', ...(isWhole && { description }) }, (call) => {
    call.invoke(lambdaFunction({ name: 'order-status', limits: synchronousLadder(5) }), {
      onFailure: (call) => call.disconnect(),
    });
    if (!isWhole) call.disconnect();
    else {
      call.say('It is not ${not.a.reference}, nor @@0@@, nor "quoted".');
      call.transferToQueue(queue('support'), {
        onFull: (call) => call.disconnect(),
        onFailure: (call) => call.disconnect(),
      });
    }
  });
}
