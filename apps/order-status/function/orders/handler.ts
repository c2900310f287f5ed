import type { ContactFlowEvent, LambdaContext } from '@warmline/flow-json';
import { withWarmGuard } from '@warmline/warm-guard';
import { findInTable, type FindOrder, type Order } from './orders.ts';

/** What the flow passes in. */
export interface Question {
  readonly orderNumber: string;
}

/** What the flow may speak and branch on: texts only. */
export interface OrderAnswer {
  readonly state: Order['state'] | 'unknown';
  /** Empty where there is no such order. */
  readonly day: string;
}

/** Kept back from the time that is left, so that the answer still reaches the state machine. */
const ANSWER_MILLISECONDS = 500;

/**
 * Makes the handler. A failing search is left to throw: Lambda counts it, the alarm sees it, and the flow takes its
 * failure branch.
 */
export function createHandler(findOrder: FindOrder) {
  return withWarmGuard(async (event: ContactFlowEvent<Question>, context: LambdaContext): Promise<OrderAnswer> => {
    const withinMilliseconds = context.getRemainingTimeInMillis() - ANSWER_MILLISECONDS;
    const order = await findOrder(event.Details.Parameters.orderNumber, withinMilliseconds);
    return order ?? { state: 'unknown', day: '' };
  });
}

export const handler = createHandler(findInTable);
