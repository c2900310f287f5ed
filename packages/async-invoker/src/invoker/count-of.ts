/** A count from a text or number that a flow gives; `otherwise` when it is no whole number from `least`, such as an unset attribute. */
export function countOf(value: unknown, least: number, otherwise: number): number {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,9}$/.test(text)) return otherwise;
  return Number(text) < least ? otherwise : Number(text);
}
