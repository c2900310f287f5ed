// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { lambdaFunction, stateMachineLadder } from '@warmline/flow-json';
import type { handler as loyalty } from '../function/loyalty/handler.ts';
import type { handler as orders } from '../function/orders/handler.ts';

/** The functions of this integration, as the flow calls them and the stack deploys them. */
export const functions = {
  orderStatus: lambdaFunction<{ orders: typeof orders; loyalty: typeof loyalty }>({
    name: 'order-status',
    steps: ['orders', 'loyalty'],
    limits: stateMachineLadder(60),
  }),
};
