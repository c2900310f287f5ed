import type { SyntaxNode } from '@lezer/common';

/** The nodes that a node of the parser is made of. Performs no I/O. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  let child = node.firstChild;
  while (child !== null) {
    children.push(child);
    child = child.nextSibling;
  }
  return children;
}
