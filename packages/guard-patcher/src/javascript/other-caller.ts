import type { Node, Program } from '@babel/types';
import type { AnyFunction } from './placement.ts';
import { nodesIn } from './syntax.ts';
import { assigned } from './unwrapped.ts';

/** Where a function is called or handed on, by its name or as an export; exports of it are none. Performs no I/O. */
export function otherCaller(program: Program, handler: AnyFunction): Node | undefined {
  const names = program.body.flatMap((statement) => {
    const declared =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement;
    if (declared.type === 'FunctionDeclaration' && declared === handler && declared.id) return [declared.id.name];
    if (declared.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) =>
      init === handler && id.type === 'Identifier' ? [id.name] : [],
    );
  });
  const isName = (node: Node | null | undefined): boolean => node?.type === 'Identifier' && names.includes(node.name);
  return [...nodesIn(program)].find((node) => {
    switch (node.type) {
      case 'CallExpression':
        return isName(node.callee) || node.arguments.some(isName) || isExportMember(node.callee);
      case 'VariableDeclarator':
        return isName(node.init);
      case 'ArrayExpression':
        return node.elements.some(isName);
      case 'ObjectExpression':
        return !isExported(program, node) && node.properties.some((one) => 'value' in one && isName(one.value));
      default:
        return false;
    }
  });
}

/** Is it the object that the whole module is? */
function isExported(program: Program, object: Node): boolean {
  return program.body.some(
    (statement) =>
      (statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression' &&
        isExportMember(statement.expression.left) &&
        assigned(statement.expression.right) === object) ||
      (statement.type === 'ExportDefaultDeclaration' && statement.declaration === object),
  );
}

/** `exports.handler`, `module.exports` and `module.exports.handler`. */
function isExportMember(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const root = node.object.type === 'MemberExpression' ? node.object.object : node.object;
  return root.type === 'Identifier' && (root.name === 'exports' || root.name === 'module');
}
