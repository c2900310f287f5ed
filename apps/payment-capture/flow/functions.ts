// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { lambdaFunction, asynchronousLadder } from '@warmline/flow-json';
import type { handler } from '../function/handler.ts';

/** The functions of this integration, as the flow calls them and the stack deploys them. */
export const functions = {
  paymentCapture: lambdaFunction<typeof handler>({
    name: 'payment-capture',
    limits: asynchronousLadder(30),
    comfort: {
      every: 4,
      texts: ['I am taking the payment, one moment please.', 'Thank you for your patience.'],
    },
  }),
};
