import type { ContactFlowEvent, LambdaContext } from '@warmline/flow-json';
import { withWarmGuard } from '@warmline/warm-guard';
import { findInTable, type FindPoints } from './points.ts';

/** What the flow passes in. */
export interface Question {
  readonly orderNumber: string;
}

/** What the flow may speak and branch on: texts only. */
export interface LoyaltyAnswer {
  readonly hasPoints: 'yes' | 'no';
  readonly points: string;
}

/** Kept back from the time that is left, so that the answer still reaches the state machine. */
const ANSWER_MILLISECONDS = 500;

/** Makes the handler. A failing search is left to throw: the alarm sees it, and the caller hears of the order without points. */
export function createHandler(findPoints: FindPoints) {
  return withWarmGuard(async (event: ContactFlowEvent<Question>, context: LambdaContext): Promise<LoyaltyAnswer> => {
    const withinMilliseconds = context.getRemainingTimeInMillis() - ANSWER_MILLISECONDS;
    const points = await findPoints(event.Details.Parameters.orderNumber, withinMilliseconds);
    return { hasPoints: points > 0 ? 'yes' : 'no', points: String(points) };
  });
}

export const handler = createHandler(findInTable);
