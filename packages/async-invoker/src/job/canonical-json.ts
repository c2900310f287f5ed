import { isObject } from '../is-object.ts';

/** JSON text of a value with the members of every object in the order of their names, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isObject(inner) ? sorted(inner) : inner));
}

function sorted(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  // A name like "10" stands first whatever its place in the list, which is as good an order as any.
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
