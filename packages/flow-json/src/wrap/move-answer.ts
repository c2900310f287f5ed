import { jsonPathsIn } from '../flow/json-paths.ts';
import { isJsonObject, type JsonValue } from '../json.ts';

/** The roots of a function's answer (flow-language 5.2). */
const ROOTS: readonly (readonly string[])[] = [['External'], ['LambdaInvocation', 'ResultData']];

/** The value with every read of a function's answer moved one level down, to `result`; the same value where there is none. */
export function moveAnswer(value: JsonValue, key: string): JsonValue {
  if (typeof value === 'string') return value.includes('$') ? movedText(value, key) : value;
  if (Array.isArray(value)) return value.map((inner: JsonValue) => moveAnswer(inner, key));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moveAnswer(inner, key)]));
}

function movedText(text: string, key: string): string {
  return jsonPathsIn(text)
    .toReversed()
    .reduce((moved, { keys, start, end }) => {
      const root = ROOTS.find((one) => one.every((name, index) => keys[index] === name));
      if (root === undefined) return moved;
      return moved.slice(0, start) + movedPath(moved.slice(start, end), root.length, key) + moved.slice(end);
    }, text);
}

/** Puts the key in after the first ones, in the notation of the last of these. */
function movedPath(path: string, after: number, key: string): string {
  const [root = ''] =
    new RegExp(String.raw`^\$(?:\.[A-Za-z0-9_-]+|\[(?:'[^']*'|"[^"]*")\]){${after}}`).exec(path) ?? [];
  const inserted = root.endsWith(']') ? `['${key}']` : `.${key}`;
  return root + inserted + path.slice(root.length);
}
