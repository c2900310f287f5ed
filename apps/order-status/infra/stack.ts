// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { fileURLToPath } from 'node:url';
import { ConnectIntegration } from '@warmline/infra-templates';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { flow } from '../flow/flow.ts';
import { functions } from '../flow/functions.ts';

/** Everything that order-status deploys. */
export class OrderStatusStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    new ConnectIntegration(this, 'OrderStatus', {
      name: 'order-status',
      steps: [
        {
          name: 'orders',
          entry: fileURLToPath(new URL('../function/orders/handler.ts', import.meta.url)),
        },
        {
          name: 'loyalty',
          entry: fileURLToPath(new URL('../function/loyalty/handler.ts', import.meta.url)),
          required: false,
        },
      ],
      bundlingConditions: ['@warmline/source', 'module'],
      limits: functions.orderStatus.limits,
      flow,
      cache: {
        ttlSeconds: 300,
        key: ['parameters.orderNumber'],
      },
      rollout: { alias: 'PROD', strategy: 'Canary10Percent5Minutes' },
      warming: { everyMinutes: 5 },
    });
  }
}
