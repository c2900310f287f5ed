import type { Node, Program } from '@babel/types';
import { refusal, type PatchIssue } from '../issue.ts';
import { lineOf, nodesIn } from './syntax.ts';

const GLOBALS: ReadonlySet<string> = new Set(['console', 'Promise', 'arguments']);

/** That a file gives a meaning of its own to a name that the guard needs; undefined where it does not. Performs no I/O. */
export function ownGlobal(program: Program): PatchIssue | undefined {
  for (const node of nodesIn(program)) {
    const named = declaredBy(node).find((one) => one.type === 'Identifier' && GLOBALS.has(one.name));
    if (named?.type !== 'Identifier') continue;
    return refusal('handler-unfit', {
      line: lineOf(named),
      message: `It has a "${named.name}" of its own, which the guard needs as the language has it.`,
      hint: 'Give it another name; then patch it.',
    });
  }
  return undefined;
}

/** What a node gives names to. */
function declaredBy(node: Node): readonly Node[] {
  if (node.type === 'VariableDeclarator') return boundIn(node.id);
  if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local);
  const own = 'id' in node && node.id ? [node.id as Node] : [];
  return 'params' in node && Array.isArray(node.params) ? [...own, ...(node.params as Node[]).flatMap(boundIn)] : own;
}

/** The names in a pattern; types are none. */
function boundIn(pattern: Node | null): readonly Node[] {
  switch (pattern?.type) {
    case 'AssignmentPattern':
      return boundIn(pattern.left);
    case 'RestElement':
      return boundIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundIn);
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => boundIn(one.type === 'RestElement' ? one : one.value));
    default:
      return pattern ? [pattern] : [];
  }
}
