import { TemplateError } from '../errors.ts';

/** What a name in a template is looked up in: the innermost `each` first. */
interface Scope {
  readonly context: unknown;
  /** Names that begin with `@` here. */
  readonly data: ReadonlySet<string>;
  readonly outer?: Scope;
}

/**
 * Checks a parsed template against the view it is to be rendered with, branches that are not taken included. A template holds
 * values, `if`, `unless`, `each` and comments, nothing else. Performs no I/O.
 *
 * @throws TemplateError on a name that the view does not have, wherever it stands, and on everything that is not allowed
 */
export function checkTemplate(template: string, program: hbs.AST.Program, view: object): void {
  walk(program, { context: view, data: new Set() }, true);

  function walk(body: hbs.AST.Program, scope: Scope, taken: boolean): void {
    for (const statement of body.body) {
      if (isBlock(statement)) checkBlock(statement, scope, taken);
      else if (isMustache(statement)) checkValue(statement, scope, taken);
      else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') {
        refuse(statement, `${statement.type} is not allowed; a template holds values, if, unless, each and comments.`);
      }
    }
  }

  function checkValue(mustache: hbs.AST.MustacheStatement, scope: Scope, taken: boolean): void {
    if (!mustache.escaped) refuse(mustache, 'Three braces are not needed: nothing is escaped. Write two.');
    if (mustache.params.length > 0 || hasHash(mustache.hash)) {
      refuse(mustache, 'A value takes no arguments; compute it in the view.');
    }
    if (!isPath(mustache.path)) refuse(mustache, 'A literal needs no braces.');
    const value = lookUp(mustache.path, scope);
    if (taken && !['string', 'number', 'boolean'].includes(typeof value)) {
      refuse(mustache, `{{${mustache.path.original}}} has no value here that can be written. Guard it with an if.`);
    }
  }

  function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, taken: boolean): void {
    const [argument] = block.params;
    const helper = block.path.original;
    if (!['if', 'unless', 'each'].includes(helper)) {
      refuse(block, `{{#${helper}}} is not allowed; use if, unless or each.`);
    }
    if (argument === undefined || block.params.length > 1 || hasHash(block.hash) || !isPath(argument)) {
      refuse(block, `{{#${helper}}} takes one value of the view.`);
    }
    const value = lookUp(argument, scope);
    const inverse = block.inverse as hbs.AST.Program | undefined;
    if (helper === 'each') {
      if (!Array.isArray(value)) refuse(block, `{{#each ${argument.original}}} takes a list.`);
      for (const item of value) walk(block.program, { context: item, data: EACH_DATA, outer: scope }, taken);
      if (inverse !== undefined) walk(inverse, scope, taken && value.length === 0);
      return;
    }
    if (typeof value !== 'boolean' && value !== null && (typeof value !== 'string' || value === '')) {
      refuse(block, `{{#${helper} ${argument.original}}} takes true or false, or a text that may be null.`);
    }
    const holds = Boolean(value) === (helper === 'if');
    walk(block.program, scope, taken && holds);
    if (inverse !== undefined) walk(inverse, scope, taken && !holds);
  }

  function lookUp(path: hbs.AST.PathExpression, scope: Scope): unknown {
    if (path.data) {
      if (path.parts.length !== 1 || !scope.data.has(path.parts[0] ?? '')) refuse(path, unknown(path, [...scope.data]));
      return 0;
    }
    let found: Scope | undefined = scope;
    for (let depth = path.depth; depth > 0 && found !== undefined; depth -= 1) found = found.outer;
    if (found === undefined) return refuse(path, `{{${path.original}}} leads out of the template.`);
    return path.parts.reduce<unknown>((value, part) => {
      const known = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
      if (!known.includes(part)) refuse(path, unknown(path, known));
      return (value as Record<string, unknown>)[part];
    }, found.context);
  }

  function refuse(node: hbs.AST.Node, problem: string): never {
    throw new TemplateError(template, `Line ${node.loc.start.line}: ${problem}`);
  }
}

const EACH_DATA = new Set(['index', 'key', 'first', 'last']);

function unknown(path: hbs.AST.PathExpression, known: readonly string[]): string {
  return `{{${path.original}}} is no value of the view. Known here: ${known.join(', ') || 'none'}.`;
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

/** The parser leaves the hash out where there is none; its types do not say so. */
function hasHash(hash: hbs.AST.Hash | undefined): boolean {
  return hash !== undefined && hash.pairs.length > 0;
}
