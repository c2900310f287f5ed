import type { Node, Program, Statement } from '@babel/types';
import { isExports, isModuleExports } from './export-sites.ts';
import { namesIn } from './patterns.ts';
import { endOf, nodesIn, startOf } from './syntax.ts';
import { assigned, calleeName, memberName } from './unwrapped.ts';

/** An export that stands within a condition or a function, and so is not one of the sites. Performs no I/O. */
export function exportWithin(program: Program): Node | undefined {
  return [...nodesIn(program)].find(
    (node) =>
      node.type === 'AssignmentExpression' &&
      (isModuleExports(node.left) || (node.left.type === 'MemberExpression' && isExports(node.left.object))),
  );
}

/** Where a member of an export is used: `exports.handler.use(…)`. Performs no I/O. */
export function exportUse(program: Program, name: string): Node | undefined {
  return [...nodesIn(program)].find(
    (node) =>
      node.type === 'MemberExpression' &&
      (name === 'default'
        ? isModuleExports(node.object)
        : node.object.type === 'MemberExpression' && isExports(node.object.object) && memberName(node.object) === name),
  );
}

/**
 * Where an export of that name is written that is none of the sites: within a condition, a function, by `Object.assign`, or by giving
 * the whole module another value behind it.
 */
export function furtherWrite(program: Program, name: string, site?: Node): Node | undefined {
  const writes = [...nodesIn(program)].filter(
    (node) =>
      (node.type === 'AssignmentExpression' &&
        node.left.type === 'MemberExpression' &&
        isExports(node.left.object) &&
        memberName(node.left) === name) ||
      isWholeAnew(node, name) ||
      (node.type === 'CallExpression' && isExports(node.arguments[0] ?? node) && memberName(node.callee) === 'assign'),
  );
  const top = new Set(program.body.flatMap(chainOf));
  return writes.find((write) => !top.has(write)) ?? (site === undefined ? undefined : wholeBehind(program, name, site));
}

/** Where the whole module is given another value behind an export; bundlers give it the object that they put exports into. */
function wholeBehind(program: Program, name: string, site: Node): Node | undefined {
  if (site.type === 'ExpressionStatement' && site.expression.type === 'CallExpression') return undefined;
  return program.body
    .filter((statement) => startOf(statement) > endOf(site))
    .flatMap(chainOf)
    .find((node) => isWholeAnew(node, name));
}

/** Is the module given another value as a whole? An object's members are sites, and bundlers say again what they exported. */
function isWholeAnew(node: Node, name: string): boolean {
  if (node.type !== 'AssignmentExpression' || !isModuleExports(node.left)) return false;
  const value = assigned(node.right);
  if (value.type === 'ObjectExpression' || isExports(value)) return false;
  // module.exports = exports.default;
  if (value.type === 'MemberExpression' && isExports(value.object) && memberName(value) === name) return false;
  return !(value.type === 'CallExpression' && calleeName(value.callee) === '__toCommonJS');
}

/**
 * What a file exports in a way that is not followed, and that may be the handler: all of another module, a part of an object, a
 * property that is defined. Performs no I/O.
 */
export function unseenExport(
  program: Program,
  name: string,
): { readonly node: Node; readonly module?: string } | undefined {
  for (const node of nodesIn(program)) {
    if (node.type === 'ExportAllDeclaration') return { node, module: node.source.value };
    if (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration') {
      const parts = node.declaration.declarations.filter(({ id }) => id.type !== 'Identifier');
      if (parts.some(({ id }) => namesIn(id).some((one) => one.name === name))) return { node };
    }
    if (node.type !== 'CallExpression') continue;
    const called = calleeName(node.callee);
    const [target, key] = node.arguments;
    if (called === '__exportStar' || called === '_export_star') return { node };
    if (called === '_export' && target !== undefined && isExports(target)) return { node };
    const isDefined = called === 'defineProperty' && target !== undefined && isExports(target);
    if (isDefined && key?.type === 'StringLiteral' && key.value === name) return { node };
  }
  return undefined;
}

/** The assignments of a statement at the top. */
function chainOf(statement: Statement): readonly Node[] {
  if (statement.type !== 'ExpressionStatement') return [];
  const chain: Node[] = [];
  for (let node: Node = statement.expression; node.type === 'AssignmentExpression'; node = node.right) chain.push(node);
  return chain;
}
