/** What a payment needs to know of an order. */
export interface Order {
  /** What is to be paid, in cents. */
  readonly amount: number;
  /** The payment provider's token for the card on file; never a card's number. */
  readonly cardToken: string;
}

/**
 * Finds an order by its number, within the time given; undefined where there is none. A search in another system ends itself in
 * time: `fetch(url, { signal: AbortSignal.timeout(withinMilliseconds) })`.
 */
export type FindOrder = (orderNumber: string, withinMilliseconds: number) => Promise<Order | undefined>;

const ORDERS: ReadonlyMap<string, Order> = new Map([
  ['1001', { amount: 2490, cardToken: 'card-good' }],
  ['1002', { amount: 12_000, cardToken: 'card-empty' }],
  ['1003', { amount: 101, cardToken: 'card-on-a-bad-line' }],
]);

/** Looks in the table of this file. */
export const findInTable: FindOrder = (orderNumber) => Promise.resolve(ORDERS.get(orderNumber));
