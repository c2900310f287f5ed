import { parseTree, visit, type Node, type ParseOptions } from 'jsonc-parser';

/** Keys and indices that lead from the root of a JSON document to a place in it. */
export type JsonPath = readonly (string | number)[];

const PLAIN_JSON: ParseOptions = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** The parser calls itself for every level; texts nested deeper than this have no places. */
const MOST_LEVELS = 500;

/** Parses a JSON text into a tree that knows where each value stands; undefined where it is nested too deep, or empty. */
export function jsonTree(text: string): Node | undefined {
  return isNestedDeeperThan(MOST_LEVELS, text) ? undefined : parseTree(withoutMark(text), [], PLAIN_JSON);
}

/** Where a text stops being JSON; undefined where it never does, or is nested too deep to tell. */
export function firstSyntaxError(text: string): number | undefined {
  if (isNestedDeeperThan(MOST_LEVELS, text)) return undefined;
  let first: number | undefined;
  visit(withoutMark(text), { onError: (_, offset) => (first ??= offset) }, PLAIN_JSON);
  return first;
}

/** The value at a key of an object or an index of a list. Of keys that stand twice the last counts, as for `JSON.parse`. */
export function valueAt(node: Node, step: string | number): Node | undefined {
  if (node.type === 'array') return typeof step === 'number' ? node.children?.[step] : undefined;
  return propertyAt(node, step)?.children?.[1];
}

/** The value that a path leads to. */
export function nodeAt(root: Node, path: JsonPath): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => node && valueAt(node, step), root);
}

/** The property of an object, its key and its value, by the key. */
export function propertyAt(node: Node, key: string | number): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === key);
}

/** Where a value ends. */
export function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** The parser knows no byte order mark; a space in its place leaves every other place as it is. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}

function isNestedDeeperThan(most: number, text: string): boolean {
  let levels = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      // A string ends with its line at the latest; what follows is nested again.
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') levels += 1;
    else if (character === '}' || character === ']') levels -= 1;
    if (levels > most) return true;
  }
  return false;
}
