import { isJsonObject, type JsonValue } from '../json.ts';

/** Writes a value that is neither a list nor an object. */
export type Spelling = (scalar: string | number | boolean | null) => string;

/**
 * Numbers and booleans are written as texts: in most parameters the service takes `5` as `"5"` (flow-language 2.6: exports
 * hold texts only).
 */
export const AS_TEXTS: Spelling = (scalar) => (scalar === null ? 'null' : JSON.stringify(String(scalar)));

/** JSON's types are told apart. */
export const AS_TYPED: Spelling = (scalar) => JSON.stringify(scalar);

/** One text for equal values. The order of keys in an object does not count, the order of a list does. */
export function canonical(value: JsonValue, spelling: Spelling): string {
  if (Array.isArray(value)) return `[${value.map((member: JsonValue) => canonical(member, spelling)).join(',')}]`;
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, spelling)}`);
    return `{${members.sort().join(',')}}`;
  }
  return spelling(value as string | number | boolean | null);
}
