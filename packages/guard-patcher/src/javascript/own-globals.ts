import type { Node, Program } from '@babel/types';
import type { PatchIssue } from '../issue.ts';
import { ownName } from '../objections/own-name.ts';
import { namesIn } from './patterns.ts';
import { lineOf, nodesIn } from './syntax.ts';

const GLOBALS: ReadonlySet<string> = new Set(['console', 'Promise', 'arguments']);

/** That a file gives a meaning of its own to a name that the guard needs; undefined where it does not. Performs no I/O. */
export function ownGlobal(program: Program): PatchIssue | undefined {
  for (const node of nodesIn(program)) {
    const named = declaredBy(node)
      .flatMap(namesIn)
      .find(({ name }) => GLOBALS.has(name));
    if (named !== undefined) return ownName(named.name, lineOf(named));
  }
  return undefined;
}

/** What a node gives names to, as patterns. */
function declaredBy(node: Node): readonly Node[] {
  if (node.type === 'VariableDeclarator') return [node.id];
  if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local);
  const own = 'id' in node && node.id ? [node.id as Node] : [];
  return 'params' in node && Array.isArray(node.params) ? [...own, ...(node.params as Node[])] : own;
}
