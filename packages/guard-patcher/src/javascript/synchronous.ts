import type { CallExpression, Node } from '@babel/types';
import type { Bindings } from './bindings.ts';
import { namesIn } from './patterns.ts';
import { nodesIn } from './syntax.ts';
import { memberName } from './unwrapped.ts';

/** The objects of the language whose functions end before they return. */
const OBJECTS: ReadonlySet<string> = new Set([
  'console',
  'JSON',
  'Math',
  'Object',
  'Number',
  'String',
  'Array',
  'Date',
  'Boolean',
]);

const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['Number', 'String', 'Boolean', 'parseInt', 'parseFloat', 'isNaN', 'encodeURIComponent', 'decodeURIComponent'],
]);

const CLASSES =
  /^(?:Date|Map|Set|URL|RegExp|Error|TypeError|RangeError|SyntaxError|ReferenceError|EvalError|URIError|AggregateError)$/;

/** The methods of texts, lists and dates. */
const METHODS: ReadonlySet<string> = new Set([
  ...[
    'map',
    'filter',
    'forEach',
    'reduce',
    'some',
    'every',
    'find',
    'findIndex',
    'includes',
    'indexOf',
    'slice',
    'split',
  ],
  ...[
    'join',
    'trim',
    'toLowerCase',
    'toUpperCase',
    'replace',
    'replaceAll',
    'startsWith',
    'endsWith',
    'padStart',
    'padEnd',
  ],
  ...[
    'concat',
    'push',
    'sort',
    'reverse',
    'toString',
    'toFixed',
    'toISOString',
    'getTime',
    'charAt',
    'substring',
    'flat',
  ],
]);

/**
 * The first piece of code that may go on after it returned, or of which that cannot be told: a call of something that is not known, an
 * await, a template's tag. Undefined where everything ends before it returns. Performs no I/O.
 *
 * @param root the statements of a function
 * @param known calls that count as harmless
 */
export function asynchronousIn(
  root: Node,
  binding: Bindings,
  known: ReadonlySet<Node>,
  within: ReadonlySet<Node> = new Set(),
): Node | undefined {
  const locals = localsIn(root);
  for (const node of nodesIn(root)) {
    if (
      node.type === 'AwaitExpression' ||
      node.type === 'TaggedTemplateExpression' ||
      node.type === 'OptionalCallExpression'
    )
      return node;
    if (node.type === 'ImportExpression' || node.type === 'YieldExpression') return node;
    if (node.type === 'NewExpression' && !(node.callee.type === 'Identifier' && CLASSES.test(node.callee.name)))
      return node;
    if (node.type === 'CallExpression' && !known.has(node) && !isHarmless(node, binding, within, locals)) return node;
  }
  return undefined;
}

function isHarmless(
  { callee, arguments: given }: CallExpression,
  binding: Bindings,
  within: ReadonlySet<Node>,
  locals: ReadonlyMap<string, Node | null>,
): boolean {
  if (callee.type === 'Identifier') {
    const bound = binding(callee.name);
    if (bound === undefined) return FUNCTIONS.has(callee.name);
    const declared = bound.kind === 'function' ? bound.declaration : bound.kind === 'value' ? bound.value : undefined;
    if (declared === undefined || !('body' in declared) || !('params' in declared)) return false;
    if (within.has(declared)) return true;
    if ('async' in declared && declared.async) return false;
    return [declared.body as Node, ...(declared.params as Node[])].every(
      (part) => asynchronousIn(part, binding, new Set(), new Set([...within, declared])) === undefined,
    );
  }
  if (callee.type !== 'MemberExpression') return false;
  // What is called by somebody else must be seen here, or be of the language.
  const handedOn = given.some(
    (one) => one.type === 'Identifier' && !FUNCTIONS.has(one.name) && !isData(one.name, binding, locals),
  );
  if (handedOn) return false;
  const name = memberName(callee);
  const root = rootOf(callee.object);
  if (root !== undefined && OBJECTS.has(root) && binding(root) === undefined) return true;
  return name !== undefined && METHODS.has(name) && (root === undefined || isData(root, binding, locals));
}

const DATA =
  /^(?:Array|Object|Binary|Template|Logical|Conditional|Unary)(?:Expression|Literal)$|^(?:String|Numeric|RegExp|Boolean|Null)Literal$/;

/**
 * Does a name stand for texts, lists and the like? What another module gave may do anything under any name. The handler's parameters are
 * data, because they come as JSON.
 */
function isData(name: string, binding: Bindings, locals: ReadonlyMap<string, Node | null>): boolean {
  const bound = locals.has(name) ? undefined : binding(name);
  if (bound !== undefined) return bound.kind === 'value' && DATA.test(bound.value.type);
  const value = locals.get(name);
  if (value === undefined) return name !== 'process' && name !== 'global' && name !== 'globalThis';
  if (value === null || DATA.test(value.type)) return true;
  const root = rootOf(value);
  return (
    root === undefined ||
    root === name ||
    OBJECTS.has(root) ||
    isData(root, binding, new Map([...locals].filter(([one]) => one !== name)))
  );
}

/** The variables of a piece of code, with what each is at first. */
function localsIn(root: Node): ReadonlyMap<string, Node | null> {
  const declarators = [...nodesIn(root)].filter((node) => node.type === 'VariableDeclarator');
  return new Map(declarators.flatMap(({ id, init }) => namesIn(id).map(({ name }) => [name, init ?? null] as const)));
}

/** The name that a chain of members and calls begins with; undefined for a literal. */
function rootOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return rootOf(node.object);
  return node.type === 'CallExpression' ? rootOf(node.callee) : undefined;
}
