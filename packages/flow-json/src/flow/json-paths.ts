/** A JSONPath that stands in a text. */
export interface JsonPathInText {
  /** Its keys below `$`, for example `["External", "address", "city"]`. */
  readonly keys: readonly string[];
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const PATH = /\$(?:\.[A-Za-z0-9_-]+|\[(?:'[^']*'|"[^"]*")\])+/g;
const KEY = /\.([A-Za-z0-9_-]+)|\['([^']*)'\]|\["([^"]*)"\]/g;

/**
 * Finds the JSONPaths in a text, in order. A plain key takes letters, digits, `_` and `-`; others stand in `['…']`. A dot that
 * no key follows ends a sentence and is not part of the path (flow-language 5.1, where the exact rule is unpublished).
 */
export function jsonPathsIn(text: string): JsonPathInText[] {
  return [...text.matchAll(PATH)].map((match) => ({
    keys: keysOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function keysOf(path: string): string[] {
  return [...path.matchAll(KEY)].map(([, plain, single, double]) => plain ?? single ?? double ?? '');
}
