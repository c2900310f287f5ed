/** How an order stands. */
export interface Order {
  readonly state: 'packed' | 'shipped' | 'delivered';
  /** The day on which it is expected, or came. */
  readonly day: string;
}

/**
 * Finds an order by its number, within the time given; undefined where there is none. A search in another system ends itself in
 * time: `fetch(url, { signal: AbortSignal.timeout(withinMilliseconds) })`.
 */
export type FindOrder = (orderNumber: string, withinMilliseconds: number) => Promise<Order | undefined>;

const ORDERS: ReadonlyMap<string, Order> = new Map([
  ['1001', { state: 'shipped', day: 'Thursday' }],
  ['1002', { state: 'packed', day: 'Saturday' }],
  ['1003', { state: 'delivered', day: 'Monday' }],
]);

/** Looks in the table of this file. */
export const findInTable: FindOrder = (orderNumber) => Promise.resolve(ORDERS.get(orderNumber));
