// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { App } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { CustomerGreetingStack } from './stack.ts';

const app = new App({ context: flags });

new CustomerGreetingStack(app, 'customer-greeting', {
  description: 'Greets callers by name.',
});
