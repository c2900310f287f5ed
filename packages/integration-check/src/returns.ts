/** What a function answers, as far as its type tells. */
export interface Returns {
  /** By field, over every object that it may answer; nested objects have fields of their own. */
  readonly fields: Readonly<Record<string, ReturnedField>>;
  /** The type leaves open which fields there are (an index signature, `any`, `unknown`, `object`). */
  readonly open: boolean;
  /**
   * What it may answer that is no object, as TypeScript prints it: texts, numbers, lists. Nothing at all (`void`, `null`) is
   * left out: how Connect takes that is undocumented.
   */
  readonly others: readonly string[];
}

export interface ReturnedField {
  /** `unknown` where the type does not tell; `other` for numbers, lists, null, and mixtures. */
  readonly kind: 'text' | 'object' | 'other' | 'unknown';
  /** The type as TypeScript prints it. */
  readonly type: string;
  /** Of an object, or of those in a mixture; empty otherwise. */
  readonly below: Returns;
}

export const NOTHING_RETURNED: Returns = { fields: {}, open: false, others: [] };

/** The field at a path; undefined where the function never returns it, `open` where the type does not say. */
export function returnedAt(returns: Returns, keys: readonly string[]): ReturnedField | 'open' | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return undefined;
  const field = Object.hasOwn(returns.fields, key) ? returns.fields[key] : undefined;
  if (field === undefined) return returns.open ? 'open' : undefined;
  return rest.length === 0 ? field : returnedAt(field.below, rest);
}

/** Every field by its path, parents before what is below them: `customer`, `customer.name`. */
export function fieldPaths({ fields }: Returns): string[] {
  return Object.entries(fields).flatMap(([name, { below }]) => [
    name,
    ...fieldPaths(below).map((path) => `${name}.${path}`),
  ]);
}
