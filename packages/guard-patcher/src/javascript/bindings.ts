import type { FunctionDeclaration, Node, Program } from '@babel/types';
import { nodesIn } from './syntax.ts';

/** What a name at the top of a file stands for. */
export type Binding =
  | { readonly kind: 'function'; readonly declaration: FunctionDeclaration }
  /** Its value is given once, where it is declared. */
  | { readonly kind: 'value'; readonly value: Node }
  /** It comes from another module, is a class, or is given its value elsewhere. */
  | { readonly kind: 'other' };

/** Makes the look-up of names at the top of a file. */
export function bindingsOf(program: Program): (name: string) => Binding | undefined {
  const bindings = new Map<string, Binding>();
  for (const statement of program.body) {
    const declared =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration
        ? statement.declaration
        : statement;
    if (declared.type === 'FunctionDeclaration' && declared.id) {
      bindings.set(declared.id.name, { kind: 'function', declaration: declared });
    } else if (declared.type === 'ClassDeclaration' && declared.id) {
      bindings.set(declared.id.name, { kind: 'other' });
    } else if (declared.type === 'VariableDeclaration') {
      for (const { id, init } of declared.declarations) {
        const simple = id.type === 'Identifier' && init;
        for (const name of namesIn(id)) bindings.set(name, simple ? { kind: 'value', value: init } : { kind: 'other' });
      }
    } else if (declared.type === 'ImportDeclaration') {
      for (const { local } of declared.specifiers) bindings.set(local.name, { kind: 'other' });
    }
  }
  for (const node of nodesIn(program)) {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') continue;
    if (bindings.has(node.left.name)) bindings.set(node.left.name, { kind: 'other' });
  }
  return (name) => bindings.get(name);
}

function namesIn(pattern: Node): readonly string[] {
  return [...nodesIn(pattern)].flatMap((node) => (node.type === 'Identifier' ? [node.name] : []));
}
