/**
 * Finds how many points an order earned, within the time given; 0 where there is no such order. It goes by the order alone: answers
 * are kept by order number, and whoever asks for the order next hears them. A search in another system ends itself in time:
 * `fetch(url, { signal: AbortSignal.timeout(withinMilliseconds) })`.
 */
export type FindPoints = (orderNumber: string, withinMilliseconds: number) => Promise<number>;

const POINTS: ReadonlyMap<string, number> = new Map([
  ['1001', 120],
  ['1003', 45],
]);

/** Looks in the table of this file. */
export const findInTable: FindPoints = (orderNumber) => Promise.resolve(POINTS.get(orderNumber) ?? 0);
