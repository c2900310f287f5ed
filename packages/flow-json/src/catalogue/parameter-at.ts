import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { ActionDefinition, ParameterTest } from './action-definition.ts';

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
export function passes(action: Action, { path, equals, includes, absent, unless }: ParameterTest): boolean {
  if (unless !== undefined && passes(action, unless)) return false;
  const value = parameterAt(action, path);
  if (absent === true) return value === undefined;
  if (includes !== undefined) return Array.isArray(value) && value.includes(includes);
  if (equals === undefined || typeof equals === 'string')
    return equals === undefined ? value !== undefined : value === equals;
  return typeof value === 'string' && equals.includes(value);
}

/**
 * Does the action not say its mode, or not in words that there are: does it lack the parameter that says it, although it must
 * say it, or is that what a template fills in later? What depends on the mode cannot be judged then.
 */
export function isModeUnsaid(action: Action, definition: ActionDefinition, { path, equals }: ParameterTest): boolean {
  const parameter = definition.parameters[path];
  if (equals === undefined || parameter === undefined) return false;
  const value = parameterAt(action, path);
  const { required, values } = parameter;
  if (value !== undefined) return values !== undefined && !values.some((one) => one === value);
  return required === true || (required !== undefined && passes(action, required));
}

/** The test in words, for example `with StoreInput "True"`. */
export function testInWords({ path, equals, includes, absent }: ParameterTest): string {
  const value = typeof equals === 'object' ? equals.join('" or "') : (equals ?? includes);
  const preposition = absent === true ? 'without' : 'with';
  return value === undefined ? `${preposition} ${path}` : `${preposition} ${path} "${value}"`;
}
