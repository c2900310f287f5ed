// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { lambdaFunction, stateMachineLadder } from '@warmline/flow-json';
import type { handler as ordersHandler } from '../function/orders/handler.ts';
import type { handler as loyaltyHandler } from '../function/loyalty/handler.ts';

/** The functions that work side by side, by the names under which the flow finds their answers. */
interface Steps {
  readonly orders: typeof ordersHandler;
  readonly loyalty?: typeof loyaltyHandler;
  /** Names of the steps that failed and could be done without, joined by ", ". */
  readonly missing: () => string;
}

/** The functions of this integration, as the flow calls them and the stack deploys them. */
export const functions = {
  orderStatus: lambdaFunction<Steps>({
    name: 'order-status',
    limits: stateMachineLadder(60),
    steps: ['orders', 'loyalty'],
    comfort: {
      every: 4,
      texts: ['I am still looking, one moment please.', 'Thank you for your patience.'],
    },
  }),
};
