import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { refusal, type PatchIssue } from '../issue.ts';
import { lineAt } from '../text/source-layout.ts';
import { childrenOf } from './children-of.ts';
import { isForgiven, mistakeIn } from './mistakes.ts';

/** A piece of a syntax tree, with the text that it is of. */
export interface PythonNode {
  readonly name: string;
  readonly from: number;
  /** Its end, without the line break and white space that the parser counts to it. */
  readonly to: number;
  readonly text: string;
  readonly children: readonly PythonNode[];
}

/** A tree, or why there is none. */
export type PythonSyntax =
  { readonly ok: true; readonly root: PythonNode } | { readonly ok: false; readonly issue: PatchIssue };

/** Reads Python 3. Never throws; performs no I/O. */
export function readPython(source: string): PythonSyntax {
  // The parser takes a byte-order mark and a form feed for mistakes; a space in their places keeps every offset.
  const tree = parser.parse(source.replaceAll(/^\uFEFF|\f/g, ' ').replaceAll(/\r(?!\n)/g, '\n'));
  const root = nodeOf(tree.topNode, source);
  const mistake = mistakeIn(tree.topNode, source) ?? [...pythonNodesIn(root)].find(isForgiven)?.from;
  if (mistake === undefined) return { ok: true, root };
  return {
    ok: false,
    issue: refusal('syntax-error', {
      line: lineAt(source, mistake),
      message: 'It cannot be read as Python 3.',
      hint: 'Mend it first; what cannot be read is not patched.',
    }),
  };
}

/** Every node below one, itself first, in the order of the source. */
export function* pythonNodesIn(node: PythonNode): Generator<PythonNode> {
  yield node;
  for (const child of node.children) yield* pythonNodesIn(child);
}

/** The value of a string literal that needs no evaluation; undefined for every other node. Performs no I/O. */
export function stringIn({ name, text }: PythonNode): string | undefined {
  if (name !== 'String') return undefined;
  const [, ...values] = QUOTED.exec(text) ?? [];
  return (values as readonly (string | undefined)[]).find((value) => value !== undefined);
}

const QUOTED = /^[uUrR]?(?:"""([^]*)"""|'''([^]*)'''|"([^]*)"|'([^]*)')$/;

function nodeOf(node: SyntaxNode, source: string): PythonNode {
  const children = childrenOf(node).map((child) => nodeOf(child, source));
  const text = source.slice(node.from, node.to).trimEnd();
  return { name: node.name, from: node.from, to: node.from + text.length, text, children };
}
