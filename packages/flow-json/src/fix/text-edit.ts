import type { Edit as TextEdit, Node } from 'jsonc-parser';
import type { JsonValue } from '../json.ts';
import { endOf, propertyAt, valueAt, type JsonPath } from '../locate/json-tree.ts';
import type { Edit } from './fix.ts';
import { indentationAt, isOnSeveralLines, onOneLine, onSeveralLines, type TextStyle } from './text-style.ts';

/** A JSON text, the tree of its values, and how it is written. */
export interface ParsedText {
  readonly text: string;
  readonly root: Node;
  readonly style: TextStyle;
}

/**
 * Turns a change at a place of a document into a change of its text, which leaves every other byte as it is and is written as its
 * surroundings are. An empty list where nothing is to change; undefined where there can be no such place.
 */
export function textEditsOf(parsed: ParsedText, { at, value }: Edit): readonly TextEdit[] | undefined {
  let parent: Node | undefined;
  let node = parsed.root;
  for (const [index, step] of at.entries()) {
    const next = valueAt(node, step);
    if (next === undefined) {
      if (value === undefined) return [];
      return inserted(parsed, { parent, node }, step, withWay(at.slice(index + 1), value));
    }
    [parent, node] = [node, next];
  }
  if (value !== undefined) return replaced(parsed, { parent, node }, value);
  return parent === undefined ? undefined : [removed(parent, at.at(-1) ?? '')];
}

/** A value in its object or list; the document's own value is in none. */
interface Place {
  readonly parent: Node | undefined;
  readonly node: Node;
}

/** The value with everything that has to be made on the way to it. */
function withWay(way: JsonPath, value: JsonValue): JsonValue {
  return way.reduceRight<JsonValue>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

function replaced(parsed: ParsedText, place: Place, value: JsonValue): readonly TextEdit[] {
  const { offset, length } = place.node;
  const content = written(parsed, place, value);
  return content === parsed.text.slice(offset, offset + length) ? [] : [{ offset, length, content }];
}

function inserted(
  parsed: ParsedText,
  place: Place,
  step: string | number,
  value: JsonValue,
): readonly TextEdit[] | undefined {
  const { text, style } = parsed;
  const { node: container } = place;
  if (container.type !== (typeof step === 'number' ? 'array' : 'object')) return undefined;
  const last = container.children?.at(-1);
  if (last === undefined) {
    return replaced(parsed, place, typeof step === 'number' ? [value] : { [step]: value });
  }
  const key = typeof step === 'number' ? '' : `${JSON.stringify(step)}:${style.gap}`;
  const before = indentationAt(text, last.offset);
  const content = isOnSeveralLines(text, container)
    ? `,${style.lineEnd}${before}${key}${onSeveralLines(value, style, before)}`
    : `,${style.gap}${key}${onOneLine(value, style)}`;
  return [{ offset: endOf(last), length: 0, content }];
}

/** A value in the place of another: on several lines where its neighbours have lines of their own. */
function written({ text, style }: ParsedText, { parent, node }: Place, value: JsonValue): string {
  const severalLines = parent === undefined ? style.lineEnd !== '' : isOnSeveralLines(text, parent);
  return severalLines ? onSeveralLines(value, style, indentationAt(text, node.offset)) : onOneLine(value, style);
}

/** Takes a member away, with the comma and the space that part it from its neighbour. */
function removed(container: Node, step: string | number): TextEdit {
  const { children = [] } = container;
  const index = typeof step === 'number' ? step : children.indexOf(propertyAt(container, step) as Node);
  const before = children[index - 1];
  const after = children[index + 1];
  if (after !== undefined) return cut((children[index] ?? container).offset, after.offset);
  return before === undefined
    ? cut(container.offset + 1, endOf(container) - 1)
    : cut(endOf(before), endOf(children[index] ?? container));
}

function cut(from: number, to: number): TextEdit {
  return { offset: from, length: to - from, content: '' };
}
