import { join } from 'node:path';
import { asynchronousLadder, synchronousLadder, type Flow } from '@warmline/flow-json';
import type { ConnectIntegrationProps } from '@warmline/infra-templates';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

const END: Flow['Actions'][number] = {
  Identifier: 'end',
  Type: 'DisconnectParticipant',
  Parameters: {},
  Transitions: {},
};

const QUEUE: Flow['Actions'][number] = {
  Identifier: 'queue ${not.a.reference} @@0@@ "quoted"',
  Type: 'UpdateContactTargetQueue',
  Parameters: { QueueId: '${queues.support}' },
  Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
};

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
  'three environments': integration({ warming: { everyMinutes: 1, concurrency: 3 } }),
  'provisioned environments': integration({ warming: { provisioned: 2 } }),
  'scaled environments': integration({ warming: { provisioned: 2, upTo: 10 } }),
  'never warm': integration({ warming: 'off' }),
  'a flow that is watched': integration({ flowErrorsToRollBack: 3, errorsToRollBack: 2 }),
  'a described flow with a queue and text that tempts': integration({ flow: flow([QUEUE]) }),
  'memory, environment and logs': integration({
    memorySize: 1024,
    environment: { ORDERS_URL: 'https://orders.example', NODE_OPTIONS: '--no-warnings' },
    logRetention: RetentionDays.ONE_WEEK,
  }),
};

/** The stack of the integration. */
export const SAM_STACK = 'order-status';

function integration(overrides: Partial<ConnectIntegrationProps>): ConnectIntegrationProps {
  return {
    name: 'order-status',
    entry: join(import.meta.dirname, '../fixture/orders.ts'),
    flow: flow([]),
    limits: synchronousLadder(5),
    ...overrides,
  };
}

function flow(between: readonly Flow['Actions'][number][]): ConnectIntegrationProps['flow'] {
  const [next = END] = between;
  return {
    name: 'Order status',
    type: 'CONTACT_FLOW',
    description: between.length > 0 ? 'Tells how orders stand.' : '',
    content: {
      Version: '2019-10-30',
      StartAction: 'look-up',
      Metadata: {},
      Actions: [
        {
          Identifier: 'look-up',
          Type: 'InvokeLambdaFunction',
          Parameters: { LambdaFunctionARN: '${functions.order-status}', InvocationTimeLimitSeconds: '6' },
          Transitions: {
            NextAction: next.Identifier,
            Errors: [{ NextAction: END.Identifier, ErrorType: 'NoMatchingError' }],
          },
        },
        ...between,
        END,
      ],
    },
  };
}
