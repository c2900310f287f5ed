import { isJsonObject, type JsonValue } from '../json.ts';

/** How deep a flow is looked for in a document of an unknown form, and among how many values. */
const MOST_LEVELS = 5;
const MOST_VALUES = 10_000;

/** Where in a document that is no flow there is one, as a value or as a text; undefined where none is found. */
export function whereAFlowStands(document: JsonValue): string | undefined {
  let waiting: readonly (readonly [path: string, value: JsonValue])[] = childrenOf('', document);
  for (let level = 0, seen = 0; level < MOST_LEVELS && waiting.length > 0 && seen < MOST_VALUES; level++) {
    seen += waiting.length;
    const found = waiting.find(([, value]) => looksLikeAFlow(value));
    if (found !== undefined) return found[0];
    waiting = waiting.slice(0, MOST_VALUES).flatMap(([path, value]) => childrenOf(path, value));
  }
  return undefined;
}

function childrenOf(path: string, value: JsonValue): (readonly [string, JsonValue])[] {
  if (Array.isArray(value)) {
    return value.slice(0, MOST_VALUES).map((inner: JsonValue, index) => [`${path}[${index}]`, inner] as const);
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([key, inner]) => [path === '' ? key : `${path}.${key}`, inner] as const);
}

function looksLikeAFlow(value: JsonValue): boolean {
  if (typeof value === 'string') return /^\s*\{/.test(value) && /"StartAction"\s*:/.test(value);
  return isJsonObject(value) && typeof value['StartAction'] === 'string' && Array.isArray(value['Actions']);
}
