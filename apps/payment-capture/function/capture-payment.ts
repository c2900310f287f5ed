import type { BasePersistenceLayer } from '@aws-lambda-powertools/idempotency/persistence';
import type { ContactFlowEvent, LambdaContext } from '@warmline/flow-json';
import { isProbe, withWarmGuard } from '@warmline/warm-guard';
import type { Charge } from './charge.ts';
import { once } from './once.ts';
import type { FindOrder, Order } from './orders.ts';
import { spokenAmount } from './spoken-amount.ts';

/** What the flow passes in. */
export interface Payer {
  readonly orderNumber: string;
}

/** What the flow may speak and branch on: texts only, because Connect reads the answer as a flat map of texts. */
export interface Payment {
  readonly outcome: 'captured' | 'declined' | 'unknown-order';
  /** In words; empty where there is no such order. */
  readonly amount: string;
  /** Empty where nothing was captured. */
  readonly receipt: string;
}

/** What the handler reaches beyond itself. */
export interface Surroundings {
  readonly findOrder: FindOrder;
  readonly charge: Charge;
  /** Where it is kept which payments are under way or done. */
  readonly records: BasePersistenceLayer;
}

/** Kept back from the time that is left, so that the outcome is kept and the answer still reaches Connect. */
const ANSWER_MILLISECONDS = 1000;

/**
 * Makes the handler. Connect tries an invocation that fails up to three times more, and none of them may charge again: the outcome
 * is kept under contact and order, and the provider gets the order's number as a key of its own, for a try that dies between
 * the charge and the keeping. A provider out of reach is left to throw: Lambda counts it, the alarm sees it, and the flow takes
 * its failure branch.
 *
 * A deployment's probe is answered with what is on the order, before anything of it is charged or kept.
 */
export function createHandler({ findOrder, charge, records }: Surroundings) {
  return withWarmGuard(async (event: ContactFlowEvent<Payer>, context: LambdaContext): Promise<Payment> => {
    const { ContactData, Parameters } = event.Details;
    const { orderNumber } = Parameters;
    const withinMilliseconds = (): number => Math.max(0, context.getRemainingTimeInMillis() - ANSWER_MILLISECONDS);

    const order = await findOrder(orderNumber, withinMilliseconds());
    if (order === undefined) return { outcome: 'unknown-order', amount: '', receipt: '' };
    if (isProbe(event)) return { outcome: 'declined', amount: spokenAmount(order.amount), receipt: '' };
    const key = { contactId: ContactData.ContactId, orderNumber };
    return once(key, () => capture(orderNumber, order), { records, context });

    async function capture(orderNumber: string, { amount, cardToken }: Order): Promise<Payment> {
      const charged = await charge(amount, cardToken, `order-${orderNumber}`, withinMilliseconds());
      const receipt = charged.outcome === 'captured' ? charged.receipt : '';
      return { outcome: charged.outcome, amount: spokenAmount(amount), receipt };
    }
  });
}
