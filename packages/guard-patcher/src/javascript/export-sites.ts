import type { Expression, Node, ObjectMethod, Program, Statement } from '@babel/types';
import { assigned, keyName, memberName, unwrapped } from './unwrapped.ts';

/** Where a file gives something to whoever loads it. */
export interface ExportSite {
  /** `default` for the whole of the module. */
  readonly name: string;
  readonly node: Node;
  readonly value: ExportedValue;
}

export type ExportedValue =
  /** An expression that can be put into a call. */
  | { readonly kind: 'expression'; readonly expression: Node }
  /** `{ handler }`, behind which a value can be written. */
  | { readonly kind: 'shorthand'; readonly expression: Node }
  | { readonly kind: 'method'; readonly method: ObjectMethod }
  /** A name of this file that is exported as it is: nothing can be written around it. */
  | { readonly kind: 'name'; readonly name: string }
  /** It comes from another module. */
  | { readonly kind: 'elsewhere'; readonly module: string };

/** What the statements at the top of a file export, in the forms of ES modules, CommonJS and bundlers. Performs no I/O. */
export function exportSites(program: Program): readonly ExportSite[] {
  return program.body.flatMap(sitesOf);
}

function sitesOf(statement: Statement): readonly ExportSite[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration': {
      const { declaration, specifiers, source } = statement;
      if (declaration?.type === 'FunctionDeclaration' && declaration.id)
        return [nameSite(declaration.id.name, declaration.id.name, statement)];
      if (declaration?.type === 'VariableDeclaration')
        return declaration.declarations.flatMap(({ id }) =>
          id.type === 'Identifier' ? [nameSite(id.name, id.name, statement)] : [],
        );
      return specifiers.flatMap((specifier) => {
        if (specifier.type !== 'ExportSpecifier') return [];
        const { exported, local } = specifier;
        const name = exported.type === 'Identifier' ? exported.name : exported.value;
        if (source) return [{ name, node: statement, value: { kind: 'elsewhere', module: source.value } }];
        return [nameSite(name, local.name, statement)];
      });
    }
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      if (declaration.type === 'FunctionDeclaration') return [expressionSite('default', declaration, statement)];
      if (declaration.type === 'ClassDeclaration' || declaration.type === 'TSDeclareFunction') return [];
      return wholeModule(declaration, statement);
    }
    case 'TSExportAssignment':
      return wholeModule(statement.expression, statement);
    case 'ExpressionStatement':
      return ofExpression(statement.expression, statement);
    default:
      return [];
  }
}

function ofExpression(expression: Expression, node: Node): readonly ExportSite[] {
  if (expression.type === 'CallExpression') return ofBundler(expression.arguments, expression.callee, node);
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return [];
  const value = assigned(expression.right);
  const further = ofExpression(expression.right, node);
  const { left } = expression;
  if (isModuleExports(left)) return [...(further.length > 0 ? further : wholeModule(value as Expression, node))];
  const name = left.type === 'MemberExpression' && isExports(left.object) ? memberName(left) : undefined;
  if (name === undefined || isNothing(value)) return further;
  return [
    expressionSite(name, value, node),
    ...further.filter((site) => site.name !== name && site.name !== 'default'),
  ];
}

/** `module.exports = …` and `export default …`: an object gives its members, anything else is the module. */
function wholeModule(given: Expression, node: Node): readonly ExportSite[] {
  const value = unwrapped(given);
  if (value.type !== 'ObjectExpression') return [expressionSite('default', value, node)];
  return value.properties.flatMap((property): readonly ExportSite[] => {
    if (property.type === 'SpreadElement') return [];
    const name = keyName(property.key, property.computed);
    if (name === undefined) return [];
    if (property.type === 'ObjectMethod')
      return property.kind === 'method' ? [{ name, node: property, value: { kind: 'method', method: property } }] : [];
    const kind = property.shorthand ? 'shorthand' : 'expression';
    return [{ name, node: property, value: { kind, expression: unwrapped(property.value) } }];
  });
}

/** esbuild's `__export(index_exports, { handler: () => handler })`. */
function ofBundler(given: readonly Node[], callee: Node, node: Node): readonly ExportSite[] {
  const [, members] = given;
  if (callee.type !== 'Identifier' || callee.name !== '__export' || members?.type !== 'ObjectExpression') return [];
  return members.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty' || property.value.type !== 'ArrowFunctionExpression') return [];
    const name = keyName(property.key, property.computed);
    const { body } = property.value;
    return name === undefined || body.type !== 'Identifier' ? [] : [nameSite(name, body.name, node)];
  });
}

function nameSite(name: string, local: string, node: Node): ExportSite {
  return { name, node, value: { kind: 'name', name: local } };
}

function expressionSite(name: string, expression: Node, node: Node): ExportSite {
  return { name, node, value: { kind: 'expression', expression } };
}

/** Is it `exports` or `module.exports`? */
export function isExports(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'exports') || isModuleExports(node);
}

export function isModuleExports(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    memberName(node) === 'exports'
  );
}

/** `exports.handler = void 0`, with which compilers announce what they give a value later. */
function isNothing(node: Node): boolean {
  return node.type === 'UnaryExpression' && node.operator === 'void';
}
