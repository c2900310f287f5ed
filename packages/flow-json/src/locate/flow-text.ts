import type { Node } from 'jsonc-parser';
import { jsonTree, nodeAt, valueAt, type JsonPath } from './json-tree.ts';

/** A flow in the text of its document: as the document, as a value in it, or as a string in it. */
export interface FlowText {
  /** The document, or what the string says. */
  readonly text: string;
  /** The text, parsed. */
  readonly root: Node;
  /** Keys from the root to the flow. */
  readonly within: JsonPath;
  /** Where a place of the text stands in the document. */
  readonly toDocument: (offset: number) => number;
  /** How a piece of the text is written in the document. */
  readonly written: (piece: string) => string;
}

/** A flow that has no text of its own, because CloudFormation will put it together from parts; and where these are. */
export interface ScatteredFlow {
  readonly parts: Node;
}

/**
 * Finds a flow in the text of its document; undefined where that is no JSON document or holds nothing there.
 *
 * @param at keys that lead to it, as `Wrapper.at` has them; none for a flow that is the document
 */
export function flowTextOf(document: string, at: readonly string[] = []): FlowText | ScatteredFlow | undefined {
  const root = jsonTree(document);
  if (root === undefined) return undefined;
  const inDocument = {
    text: document,
    root,
    toDocument: (offset: number) => offset,
    written: (piece: string) => piece,
  };
  if (at.length === 0) return { ...inDocument, within: [] };

  const parts = nodeAt(root, at);
  if (parts === undefined) return undefined;
  for (const within of [[], ['Fn::Sub'], ['Fn::Sub', 0], ['Fn::ToJsonString']].map((inner) => [...at, ...inner])) {
    const node = nodeAt(root, within);
    if (node?.type === 'string') return inString(document, node) ?? { parts };
    if (node !== undefined && valueAt(node, 'Actions') !== undefined) return { ...inDocument, within };
  }
  return { parts };
}

function inString(document: string, string: Node): FlowText | undefined {
  const text = string.value as string;
  const root = jsonTree(text);
  if (root === undefined) return undefined;
  const starts = characterStarts(document, string, text.length);
  return {
    text,
    root,
    within: [],
    toDocument: (offset) => starts[offset] ?? string.offset,
    written: (piece) => JSON.stringify(piece).slice(1, -1),
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
