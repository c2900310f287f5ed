import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { resolveValue, textOf } from '../step/references.ts';
import type { Visit } from './block.ts';

/** The value at a path below an action's parameters, as it stands there, for example `Media.Uri`; undefined if not given. */
export function parameterAt(parameters: JsonObject, path: string): JsonValue | undefined {
  return path
    .split('.')
    .reduce<JsonValue | undefined>((value, key) => (isJsonObject(value) ? value[key] : undefined), parameters);
}

/** A parameter as text, references resolved; empty if not given. */
export function textParameter({ state, parameters }: Visit, path: string): string {
  return textOf(resolveValue(parameterAt(parameters, path) ?? '', state));
}

/** A parameter as a whole number, references resolved; undefined if not given, no whole number, or out of bounds. */
export function integerParameter(visit: Visit, path: string, minimum: number, maximum: number): number | undefined {
  const text = textParameter(visit, path).trim();
  const number = text === '' ? NaN : Number(text);
  return Number.isInteger(number) && number >= minimum && number <= maximum ? number : undefined;
}
