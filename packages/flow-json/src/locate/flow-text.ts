import type { Node } from 'jsonc-parser';
import { jsonTree, valueAt, type JsonPath } from './json-tree.ts';

/** The text of a flow, and how it stands in its document: alone, or as a string in another JSON document. */
export interface FlowText {
  readonly text: string;
  /** Where a place of the flow's text stands in the document. */
  readonly toDocument: (offset: number) => number;
  /** How a piece of the flow's text is written in the document. */
  readonly written: (piece: string) => string;
}

/**
 * Finds the text of a flow in its document.
 *
 * @param wrappers the strings that it stands in, from the outermost; none for a flow that is the document
 * @returns undefined where no such string is there
 */
export function flowTextOf(document: string, wrappers: readonly JsonPath[] = []): FlowText | undefined {
  return wrappers.reduce<FlowText | undefined>((outer, wrapper) => outer && opened(outer, wrapper), {
    text: document,
    toDocument: (offset) => offset,
    written: (piece) => piece,
  });
}

function opened(outer: FlowText, wrapper: JsonPath): FlowText | undefined {
  const string = wrapper.reduce<Node | undefined>((node, step) => node && valueAt(node, step), jsonTree(outer.text));
  if (string?.type !== 'string') return undefined;
  const text = string.value as string;
  const starts = characterStarts(outer.text, string, text.length);
  return {
    text,
    toDocument: (offset) => outer.toDocument(starts[offset] ?? string.offset),
    written: (piece) => outer.written(JSON.stringify(piece).slice(1, -1)),
  };
}

/** Where each character of a string starts in the text that it is written in; at last, where the string ends. */
function characterStarts(text: string, { offset }: Node, length: number): Uint32Array {
  const starts = new Uint32Array(length + 1);
  let at = offset + 1;
  for (let index = 0; index < length; index += 1) {
    starts[index] = at;
    if (text[at] !== '\\') at += 1;
    else at += text[at + 1] === 'u' ? '\\u0000'.length : '\\n'.length;
  }
  starts[length] = at;
  return starts;
}
