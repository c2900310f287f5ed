import type { ParameterTest } from '../catalogue/action-definition.ts';
import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';

/** The value of a parameter by its catalogue path, for example `Media.Uri`; undefined where it is not given. */
export function parameterAt(action: Action, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = action.Parameters;
  for (const key of path.split('.')) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Does the action's parameter pass the test? */
export function passes(action: Action, test: ParameterTest): boolean {
  const value = parameterAt(action, test.path);
  return test.equals === undefined ? value !== undefined : value === test.equals;
}
