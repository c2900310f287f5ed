import type { Expression, Node } from '@babel/types';

/** An expression without what only TypeScript sees of it: `x as Y`, `x satisfies Y`, `x!`. Performs no I/O. */
export function unwrapped(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return unwrapped(node.expression);
    default:
      return node;
  }
}

/** What a chain of assignments gives in the end: `c` of `a = b = c`. Performs no I/O. */
export function assigned(node: Expression): Node {
  const inner = unwrapped(node);
  return inner.type === 'AssignmentExpression' && inner.operator === '=' ? assigned(inner.right) : inner;
}

/** The name of `x.name` and `x['name']`; undefined where it is computed. Performs no I/O. */
export function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  return keyName(node.property, node.computed);
}

/** The name by which a function is called: that of `name()` and of `x.name()`. Performs no I/O. */
export function calleeName(callee: Node): string | undefined {
  return callee.type === 'Identifier' ? callee.name : memberName(callee);
}

/** The name of a key; undefined where it is computed. Performs no I/O. */
export function keyName(key: Node, computed: boolean): string | undefined {
  if (key.type === 'StringLiteral') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}
