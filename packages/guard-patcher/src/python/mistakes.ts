import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from './children-of.ts';

/** Where the parser first met what it did not expect, and Python has not either. Performs no I/O. */
export function mistakeIn(node: SyntaxNode, source: string): number | undefined {
  if (node.type.isError) return isGap(node, source) ? undefined : node.from;
  return childrenOf(node)
    .map((child) => mistakeIn(child, source))
    .find((found) => found !== undefined);
}

/** What Python has and the parser's grammar has not, where it finds its way again at once. */
function isGap({ parent, from, to }: SyntaxNode, source: string): boolean {
  switch (parent?.name) {
    // [a for a, *rest in pairs]
    case 'ArrayComprehensionExpression':
    case 'ComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'DictionaryComprehensionExpression':
      return source.slice(from, to) === '*';
    // A yield of nothing.
    case 'YieldStatement':
    case 'YieldExpression':
      return true;
    // 3600.
    case 'MemberExpression':
      return /(?<![\w.])\d[\d_]*\.[ \t]*(?:#.*)?$/.test(source.slice(Math.max(0, from - 200), from));
    // with (open(a) as b, open(c) as d):
    case 'WithStatement':
    case 'ParenthesizedExpression':
    case 'TupleExpression':
      return withBody(parent) !== undefined;
    // match a, b:
    case 'MatchStatement':
      return source.slice(from, to) === ',' || /,\s*$/.test(source.slice(Math.max(0, from - 40), from));
    // case ast.Name(): and case str() | int():
    default:
      return (
        /Pattern(?:ArgList)?$/.test(parent?.name ?? '') &&
        /\(\s*$/.test(source.slice(Math.max(0, from - 40), from)) &&
        /^\s*\)/.test(source.slice(from, from + 40))
      );
  }
}

function withBody(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === 'ParenthesizedExpression' || node.name === 'TupleExpression')
    return node.parent?.name === 'WithStatement' ? withBody(node.parent) : undefined;
  return childrenOf(node).find(({ name }) => name === 'Body');
}

/** What the parser lets pass, and Python 3 does not: forms of Python 2, and a text that does not end. Performs no I/O. */
export function isForgiven({ name, text, children }: ForgivenNode): boolean {
  switch (name) {
    case 'PrintStatement':
      return true;
    case 'RaiseStatement':
      return children.some((child) => child.name === ',');
    case 'CompareOp':
      return text === '<>';
    case 'Number':
      return /^0[0-7_]*[1-7][0-7_]*$/.test(text);
    case 'String':
      return !ENDED.test(text);
    case 'FormatString':
      return !/["']$/.test(text);
    default:
      return false;
  }
}

interface ForgivenNode {
  readonly name: string;
  readonly text: string;
  readonly children: readonly { readonly name: string }[];
}

const ENDED = /^[a-z]{0,2}(?:("{3}|'{3})[^]*\1|(["'])(?:\\(?:\r\n|[^])|[^\\\r\n])*\2)$/i;
