/** What a function answers, as far as its type tells. */
export interface Returns {
  /** By field; nested objects have fields of their own. */
  readonly fields: Readonly<Record<string, ReturnedField>>;
  /** The type leaves open which fields there are (an index signature, `any`, `unknown`). */
  readonly open: boolean;
}

export interface ReturnedField {
  readonly kind: 'text' | 'object' | 'other';
  /** The type as TypeScript prints it. */
  readonly type: string;
  /** Of an object; empty otherwise. */
  readonly below: Returns;
}

export const NOTHING_RETURNED: Returns = { fields: {}, open: false };

/** The field at a path; undefined where the function never returns it, `open` where the type does not say. */
export function returnedAt(returns: Returns, keys: readonly string[]): ReturnedField | 'open' | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return undefined;
  const field = Object.hasOwn(returns.fields, key) ? returns.fields[key] : undefined;
  if (field === undefined) return returns.open ? 'open' : undefined;
  return rest.length === 0 ? field : returnedAt(field.below, rest);
}
