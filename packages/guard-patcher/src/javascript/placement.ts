import type {
  ArrowFunctionExpression,
  BlockStatement,
  FunctionDeclaration,
  FunctionExpression,
  Node,
  ObjectMethod,
} from '@babel/types';
import type { ReplyStyle } from './guard-text.ts';
import type { Bindings } from './bindings.ts';
import type { ExportedValue } from './export-sites.ts';
import { nodesIn } from './syntax.ts';
import { calleeName, keyName, unwrapped } from './unwrapped.ts';

export type AnyFunction = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression | ObjectMethod;

/** Where a guard goes. */
export type Placement =
  /** At the beginning of the handler's own statements. */
  | { readonly kind: 'within'; readonly handler: AnyFunction; readonly event: string; readonly reply: ReplyStyle }
  /** Around an expression, which gives the handler. */
  | { readonly kind: 'around'; readonly expression: Node; readonly isShorthand: boolean }
  | { readonly kind: 'nowhere'; readonly why: Unfit; readonly node?: Node; readonly module?: string };

/** A place that there is. */
export type Guardable = Exclude<Placement, { kind: 'nowhere' }>;

export type Unfit =
  'generator' | 'streaming' | 'taken-apart' | 'elsewhere' | 'not-a-function' | 'reassigned' | 'added-to';

/**
 * Finds the place for a guard by what is exported. A function with statements of its own is guarded within; what is made by a call, an
 * arrow without statements, and one that takes its event apart in its parameters, is put into a function that asks first. Performs no I/O.
 */
export function placementFor(value: ExportedValue, binding: Bindings): Placement {
  switch (value.kind) {
    case 'elsewhere':
      return { kind: 'nowhere', why: 'elsewhere', module: value.module };
    case 'method':
      return inFunction(value.method, undefined);
    case 'name':
      return ofName(value.name, undefined);
    case 'shorthand':
    case 'expression':
      return ofExpression(value.expression, value.kind === 'shorthand');
  }

  function ofName(name: string, outer: Placement | undefined): Placement {
    const found = binding(name);
    if (found?.kind === 'function') return inFunction(found.declaration, outer);
    if (found?.kind === 'value') {
      const inner = ofExpression(found.value, false);
      if (inner.kind !== 'around') return inner;
      // Whatever else uses the name must find what it found before.
      if (outer !== undefined) return outer;
      const usedAt = found.usedAt();
      return usedAt === undefined ? inner : { kind: 'nowhere', why: 'added-to', node: usedAt };
    }
    return outer ?? { kind: 'nowhere', why: found === undefined ? 'elsewhere' : 'reassigned' };
  }

  function ofExpression(given: Node, isShorthand: boolean): Placement {
    const expression = unwrapped(given);
    const around: Placement = { kind: 'around', expression: given, isShorthand };
    switch (expression.type) {
      case 'FunctionDeclaration':
        return inFunction(expression, undefined);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return inFunction(expression, around);
      case 'Identifier':
        return ofName(expression.name, around);
      case 'CallExpression':
        return [...nodesIn(expression)].some(isStreaming)
          ? { kind: 'nowhere', why: 'streaming', node: expression }
          : ofCall(around, expression);
      case 'MemberExpression':
      case 'OptionalMemberExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
      case 'AwaitExpression':
        return around;
      default:
        return { kind: 'nowhere', why: 'not-a-function', node: expression };
    }
  }
}

function ofCall(around: Placement, { callee, arguments: [module] }: Node & { type: 'CallExpression' }): Placement {
  if (callee.type !== 'Identifier' || callee.name !== 'require' || module?.type !== 'StringLiteral') return around;
  return { kind: 'nowhere', why: 'elsewhere', module: module.value };
}

/** The guard within a function; `outer` is where it goes if that cannot be. */
function inFunction(handler: AnyFunction, outer: Placement | undefined): Placement {
  if (handler.generator === true) return { kind: 'nowhere', why: 'generator', node: handler };
  const event = eventOf(handler);
  const isLate = parametersOf(handler).slice(1).some(worksEarly);
  if (handler.body.type !== 'BlockStatement' || event === undefined || isLate || isTakenOver(handler.body, event)) {
    return outer ?? { kind: 'nowhere', why: 'taken-apart', node: handler };
  }
  return { kind: 'within', handler, event, reply: replyOf(handler) };
}

/** Does a parameter's default do more than give a value, ahead of every statement? */
function worksEarly(parameter: Node): boolean {
  return [...nodesIn(parameter)].some(
    (node) => node.type === 'AssignmentPattern' && !/Literal$/.test(node.right.type) && !isEmpty(node.right),
  );
}

function isEmpty(node: Node): boolean {
  if (node.type === 'ObjectExpression') return node.properties.length === 0;
  if (node.type === 'ArrayExpression') return node.elements.length === 0;
  return node.type === 'Identifier' && node.name === 'undefined';
}

/** Does a function within the handler's statements bear the event's name, and so stand in its place from the first of them on? */
function isTakenOver({ body }: BlockStatement, event: string): boolean {
  return body.some(
    (statement) => statement.type === 'FunctionDeclaration' && statement.id?.name === event.replace('[0]', ''),
  );
}

/** How the handler's statements call the event; undefined where they cannot have it, or where taking it apart fails before them. */
function eventOf(handler: AnyFunction): string | undefined {
  const [first] = parametersOf(handler);
  if (first?.type === 'Identifier') return first.name;
  if (first?.type === 'AssignmentPattern' && first.left.type === 'Identifier') return first.left.name;
  if (first?.type === 'RestElement' && first.argument.type === 'Identifier') return `${first.argument.name}[0]`;
  return first === undefined && handler.type !== 'ArrowFunctionExpression' ? 'arguments[0]' : undefined;
}

function replyOf(handler: AnyFunction): ReplyStyle {
  if (handler.async) return { kind: 'async' };
  const [, context, callback] = parametersOf(handler);
  if (callback?.type !== 'Identifier') return { kind: 'promise' };
  return {
    kind: 'callback',
    callback: callback.name,
    ...(context?.type === 'Identifier' && { context: context.name }),
  };
}

/** What the guard is put into or around. */
export function placeOf(placement: Guardable): Node {
  return placement.kind === 'within' ? placement.handler : placement.expression;
}

/** A function's parameters, without the `this` that TypeScript lets stand first. */
export function parametersOf({ params }: AnyFunction): readonly Node[] {
  const [first] = params;
  return first?.type === 'Identifier' && first.name === 'this' ? params.slice(1) : params;
}

/** `awslambda.streamifyResponse(…)`, or middy's option of that name: such a handler writes its answer into a stream. */
function isStreaming(node: Node): boolean {
  if (node.type === 'ObjectProperty') return keyName(node.key, node.computed) === 'streamifyResponse';
  return node.type === 'CallExpression' && calleeName(node.callee) === 'streamifyResponse';
}
