/** A value as JSON.parse returns it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object: any keys, JSON values. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Tells an object from every other JSON value, arrays and null included. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
