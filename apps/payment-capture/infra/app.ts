// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { App } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { PaymentCaptureStack } from './stack.ts';

const app = new App({ context: flags });

new PaymentCaptureStack(app, 'payment-capture', {
  description: 'Captures the payment of an order from the card on file.',
});
