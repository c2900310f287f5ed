import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { ParameterTest } from './action-definition.ts';

/** The value of a parameter by its catalogue path, for example `Media.Uri`; undefined where it is not given. */
export function parameterAt(action: Action, path: string): JsonValue | undefined {
  return valueAt(action.Parameters, path);
}

/** The value below an object by a path of members; undefined where there is none. */
export function valueAt(object: JsonValue | undefined, path: string): JsonValue | undefined {
  if (!path.includes('.')) return isJsonObject(object) && Object.hasOwn(object, path) ? object[path] : undefined;
  let value = object;
  for (const key of path.split('.')) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Does the action's parameter pass the test? */
export function passes(action: Action, { path, equals, includes }: ParameterTest): boolean {
  const value = parameterAt(action, path);
  if (includes !== undefined) return Array.isArray(value) && value.includes(includes);
  return equals === undefined ? value !== undefined : value === equals;
}

/** The test in words, for example `with StoreInput "True"`. */
export function testInWords({ path, equals, includes }: ParameterTest): string {
  const value = equals ?? includes;
  return value === undefined ? `with ${path}` : `with ${path} "${value}"`;
}
