import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { refusal, type PatchIssue } from '../issue.ts';
import { lineAt } from '../source-layout.ts';

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
  const mistake = mistakeIn(tree.topNode, source);
  if (mistake === undefined) return { ok: true, root: nodeOf(tree.topNode, source) };
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

/** Where the parser first met what it did not expect, and Python has not either. */
function mistakeIn(node: SyntaxNode, source: string): number | undefined {
  if (node.type.isError) return isGap(node, source) ? undefined : node.from;
  return childrenOf(node)
    .map((child) => mistakeIn(child, source))
    .find((found) => found !== undefined);
}

/** What Python has and the parser's grammar has not, where it finds its way again at once. */
function isGap({ parent, from }: SyntaxNode, source: string): boolean {
  switch (parent?.name) {
    // A yield of nothing.
    case 'YieldStatement':
    case 'YieldExpression':
      return true;
    // 3600.
    case 'MemberExpression':
      return /(?<![\w.])\d[\d_]*\.$/.test(source.slice(Math.max(0, from - 40), from));
    // with (open(a) as b, open(c) as d):
    case 'WithStatement':
    case 'ParenthesizedExpression':
      return withBody(parent) !== undefined;
    // case ast.Name():
    default:
      return parent?.name.endsWith('Pattern') === true;
  }
}

function withBody(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === 'ParenthesizedExpression')
    return node.parent?.name === 'WithStatement' ? withBody(node.parent) : undefined;
  return childrenOf(node).find(({ name }) => name === 'Body');
}

function nodeOf(node: SyntaxNode, source: string): PythonNode {
  const children = childrenOf(node).map((child) => nodeOf(child, source));
  const text = source.slice(node.from, node.to).trimEnd();
  return { name: node.name, from: node.from, to: node.from + text.length, text, children };
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  let child = node.firstChild;
  while (child !== null) {
    children.push(child);
    child = child.nextSibling;
  }
  return children;
}
