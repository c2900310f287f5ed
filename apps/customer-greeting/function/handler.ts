import type { ContactFlowEvent, LambdaContext } from '@warmline/flow-json';
import { withWarmGuard } from '@warmline/warm-guard';
import { findInTable, type FindCustomer } from './customers.ts';

/** What the flow passes in. */
export interface Caller {
  /** The number the call comes from, in E.164 form. */
  readonly phone: string;
}

/** What the flow may speak and branch on: texts only, because Connect reads the answer as a flat map of texts. */
export interface Greeting {
  readonly known: 'yes' | 'no';
  /** Empty for a stranger. */
  readonly firstName: string;
}

/** Kept back from the time that is left, so that the answer still reaches Connect. */
const ANSWER_MILLISECONDS = 500;

/**
 * Makes the handler. A failing search is left to throw: Lambda counts it, the alarm sees it, and the flow takes its
 * failure branch.
 */
export function createHandler(findCustomer: FindCustomer) {
  return withWarmGuard(async (event: ContactFlowEvent<Caller>, context: LambdaContext): Promise<Greeting> => {
    const withinMilliseconds = context.getRemainingTimeInMillis() - ANSWER_MILLISECONDS;
    const customer = await findCustomer(event.Details.Parameters.phone, withinMilliseconds);
    return customer === undefined ? { known: 'no', firstName: '' } : { known: 'yes', firstName: customer.firstName };
  });
}

export const handler = createHandler(findInTable);
