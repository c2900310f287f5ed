// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { App } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { OrderStatusStack } from './stack.ts';

const app = new App({ context: flags });

new OrderStatusStack(app, 'order-status', {
  description: 'Tells callers how their order stands, and what it earned them.',
});
