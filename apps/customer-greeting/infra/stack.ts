// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { fileURLToPath } from 'node:url';
import { ConnectIntegration } from '@warmline/infra-templates';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { flow } from '../flow/flow.ts';
import { functions } from '../flow/functions.ts';
import probe from '../probe.json' with { type: 'json' };

/** Everything that customer-greeting deploys. */
export class CustomerGreetingStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    new ConnectIntegration(this, 'CustomerGreeting', {
      name: 'customer-greeting',
      entry: fileURLToPath(new URL('../function/handler.ts', import.meta.url)),
      bundlingConditions: ['@warmline/source', 'module'],
      limits: functions.customerGreeting.limits,
      flow,
      rollout: { alias: 'PROD', strategy: 'Canary10Percent5Minutes', hooks: { probe } },
      warming: { everyMinutes: 5 },
    });
  }
}
