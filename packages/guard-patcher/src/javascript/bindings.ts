import type { FunctionDeclaration, Node, Program } from '@babel/types';
import { namesIn } from './patterns.ts';
import { childrenOf, nodesIn } from './syntax.ts';

/** What a name at the top of a file stands for. */
export type Binding =
  | { readonly kind: 'function'; readonly declaration: FunctionDeclaration }
  /** Its value is given once, where it is declared; `usedAt` looks where a member of it is used. */
  | { readonly kind: 'value'; readonly value: Node; readonly usedAt: () => Node | undefined }
  /** It comes from another module, is a class, or is given its value elsewhere. */
  | { readonly kind: 'other' };

/** What a name at the top of a file stands for; undefined for a name that is not bound there. */
export type Bindings = (name: string) => Binding | undefined;

/** Makes the look-up of names at the top of a file. */
export function bindingsOf(program: Program): Bindings {
  const bindings = new Map<string, Binding>();
  const bind = (name: string, binding: Binding): void => {
    bindings.set(name, bindings.has(name) ? { kind: 'other' } : binding);
  };
  for (const statement of program.body) {
    const declared =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration
        ? statement.declaration
        : statement;
    if (declared.type === 'FunctionDeclaration' && declared.id) {
      bind(declared.id.name, { kind: 'function', declaration: declared });
    } else if (declared.type === 'ClassDeclaration' && declared.id) {
      bindings.set(declared.id.name, { kind: 'other' });
    } else if (declared.type === 'VariableDeclaration') {
      for (const { id, init } of declared.declarations) {
        const simple = id.type === 'Identifier' && init;
        for (const { name } of namesIn(id))
          bind(
            name,
            simple ? { kind: 'value', value: init, usedAt: () => memberUse(program, name) } : { kind: 'other' },
          );
      }
    } else if (declared.type === 'ImportDeclaration') {
      for (const { local } of declared.specifiers) bindings.set(local.name, { kind: 'other' });
    }
  }
  for (const node of nodesIn(program)) {
    if (node.type !== 'AssignmentExpression') continue;
    for (const { name } of namesIn(node.left)) if (bindings.has(name)) bindings.set(name, { kind: 'other' });
  }
  return (name) => bindings.get(name);
}

/** Where a member of a name at the top is used; functions that have a name of their own like it are passed over. */
function memberUse(node: Node, name: string): Node | undefined {
  if ('params' in node && [...node.params, ...declaredIn(node)].flatMap(namesIn).some((own) => own.name === name))
    return undefined;
  if (usesAsMore(node, name)) return node;
  for (const child of childrenOf(node)) {
    const found = memberUse(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Members, arguments, and parts that are taken out: what a wrapper around the value would not have. */
function usesAsMore(node: Node, name: string): boolean {
  const isName = (one: Node | null | undefined): boolean => one?.type === 'Identifier' && one.name === name;
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isName(node.object);
    case 'CallExpression':
    case 'NewExpression':
      return node.arguments.some(isName);
    case 'VariableDeclarator':
      return isName(node.init);
    case 'SpreadElement':
      return isName(node.argument);
    default:
      return false;
  }
}

/** What the variables in a function are called. */
function declaredIn(node: Node): readonly Node[] {
  return [...nodesIn(node)].flatMap((inner) => (inner.type === 'VariableDeclarator' ? [inner.id] : []));
}
