// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { lambdaFunction, synchronousLadder } from '@warmline/flow-json';
import type { handler } from '../function/handler.ts';

/** The functions of this integration, as the flow calls them and the stack deploys them. */
export const functions = {
  customerGreeting: lambdaFunction<typeof handler>({
    name: 'customer-greeting',
    limits: synchronousLadder(3),
  }),
};
