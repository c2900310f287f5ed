import type { BlockStatement, CallExpression, Node, Program, ReturnStatement, Statement } from '@babel/types';
import type { Replacement } from '../text/replacement.ts';
import type { Bindings } from './bindings.ts';
import type { AnyFunction } from './placement.ts';
import { asynchronousIn } from './synchronous.ts';
import { childrenOf, endOf, lineOf, nodesIn, startOf } from './syntax.ts';

/** What makes a handler async that answers by a callback, or why it stays. */
export type Modernised =
  | { readonly ok: true; readonly replacements: readonly Replacement[] }
  | { readonly ok: false; readonly line: number; readonly why: string };

/** A source as it was read. */
export interface Reading {
  readonly source: string;
  readonly program: Program;
  readonly binding: Bindings;
}

/**
 * Makes a callback handler async where both give every caller the same answer: it calls back only as the last thing that it does, and
 * everything that it does ends before it returns. Lambda waits for open work after a callback, and does not after a promise, so that
 * anything else may be cut off. Performs no I/O.
 */
export function modernise({ source, program, binding }: Reading, handler: AnyFunction, callback: string): Modernised {
  const body = handler.body as BlockStatement;
  const nodes = [...nodesIn(body)];
  const stays = (node: Node, why: string): Modernised => ({ ok: false, line: lineOf(node), why });
  const args = nodes.find((node) => node.type === 'Identifier' && node.name === 'arguments');
  if (args !== undefined) return stays(args, 'it uses "arguments"');

  const caller = otherCaller(program, handler);
  if (caller !== undefined) return stays(caller, 'something else calls it, too');
  const answers = new Map<Node, Replacement>();
  const unclear = collect(body, true);
  if (unclear !== undefined) return unclear;
  const silent = ownReturns(body).find(({ argument }) => argument && !answers.has(argument));
  if (silent !== undefined) return stays(silent, IGNORED);
  const calls = new Set<Node>(
    nodes.filter((node): node is CallExpression => node.type === 'CallExpression' && answers.has(node)),
  );
  const told = [...calls].map((call) => (call as CallExpression).callee);
  const other = nodes.find((node) => node.type === 'Identifier' && node.name === callback && !told.includes(node));
  if (other !== undefined) return stays(other, 'it calls back, and goes on');
  const open = [body, ...handler.params]
    .map((part) => asynchronousIn(part, binding, calls))
    .find((found) => found !== undefined);
  if (open !== undefined) return stays(open, 'something may still be at work when it has answered');

  const [, second, third] = handler.params.filter((node) => !(node.type === 'Identifier' && node.name === 'this'));
  if (second === undefined || third === undefined) return stays(handler, 'it has no third parameter');
  return {
    ok: true,
    replacements: [
      { from: startOf(handler), to: startOf(handler), text: 'async ' },
      { from: endOf(second), to: endOf(third), text: '' },
      ...answers.values(),
    ],
  };

  /** Notes what becomes of each answer among statements; gives what is unclear. */
  function collect(node: Statement, isLast: boolean, caught?: string, isTried = false): Modernised | undefined {
    switch (node.type) {
      case 'BlockStatement':
        return node.body
          .map((statement, index) => inBlock(statement, node.body[index + 1], isLast, caught, isTried))
          .find((found) => found !== undefined);
      case 'IfStatement':
        return (
          collect(node.consequent, isLast, caught, isTried) ??
          (node.alternate ? collect(node.alternate, isLast, caught, isTried) : undefined)
        );
      case 'TryStatement': {
        const { param, body: handling } = node.handler ?? {};
        const name = param?.type === 'Identifier' ? param.name : undefined;
        const again =
          name === undefined
            ? undefined
            : nodes.find(
                (one) =>
                  one.type === 'AssignmentExpression' && one.left.type === 'Identifier' && one.left.name === name,
              );
        if (again !== undefined) return stays(again, 'it changes what it caught');
        if (node.finalizer) return stays(node, 'it answers before a "finally"');
        return (
          collect(node.block, isLast, caught, handling !== undefined || isTried) ??
          (handling ? collect(handling, isLast, name, isTried) : undefined)
        );
      }
      default:
        return inBlock(node, undefined, isLast, caught, isTried);
    }
  }

  function inBlock(
    statement: Statement,
    next: Statement | undefined,
    isLast: boolean,
    caught: string | undefined,
    isTried: boolean,
  ): Modernised | undefined {
    if (statement.type === 'ReturnStatement') {
      if (!statement.argument) return undefined;
      if (isAnswer(statement.argument)) return answer(statement.argument, statement, statement, caught, isTried);
      return stays(statement, IGNORED);
    }
    if (statement.type === 'ExpressionStatement' && isAnswer(statement.expression)) {
      if (
        next?.type === 'ReturnStatement' &&
        !next.argument &&
        /^\s*$/.test(source.slice(endOf(statement), startOf(next)))
      ) {
        return answer(statement.expression, statement, next, caught, isTried);
      }
      if (next === undefined && isLast) return answer(statement.expression, statement, statement, caught, isTried);
      return stays(statement, 'it calls back, and goes on');
    }
    if (['BlockStatement', 'IfStatement', 'TryStatement'].includes(statement.type)) {
      return collect(statement, isLast && next === undefined, caught, isTried);
    }
    return undefined;
  }

  function isAnswer(node: Node): node is CallExpression {
    return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === callback;
  }

  function answer(
    call: CallExpression,
    first: Statement,
    last: Statement,
    caught: string | undefined,
    isTried: boolean,
  ): Modernised | undefined {
    const [error, value, ...more] = call.arguments;
    const nothing =
      error === undefined ||
      error.type === 'NullLiteral' ||
      (error.type === 'Identifier' && error.name === 'undefined');
    if (more.length > 0) return stays(call, 'it calls back with more than an error and an answer');
    const text = (node: Node | undefined): string =>
      node === undefined ? 'null' : source.slice(startOf(node), endOf(node));
    const isError = error?.type === 'NewExpression' || (error?.type === 'Identifier' && error.name === caught);
    if (!nothing && !(isError && value === undefined))
      return stays(call, 'it calls back with an error that may be none');
    if (!nothing && isTried) return stays(call, 'its error would be caught by its own "catch"');
    const becomes = nothing ? `return ${parenthesised(text(value))};` : `throw ${text(error)};`;
    answers.set(call, { from: startOf(first), to: endOf(last), text: becomes });
    return undefined;
  }
}

/** Where the name of a function is called or handed on. */
function otherCaller(program: Program, handler: AnyFunction): Node | undefined {
  const names = program.body.flatMap((statement) => {
    const declared =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement;
    if (declared.type === 'FunctionDeclaration' && declared === handler && declared.id) return [declared.id.name];
    if (declared.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) =>
      init === handler && id.type === 'Identifier' ? [id.name] : [],
    );
  });
  const isName = (node: Node): boolean => node.type === 'Identifier' && names.includes(node.name);
  return [...nodesIn(program)].find(
    (node) => node.type === 'CallExpression' && (isName(node.callee) || node.arguments.some(isName)),
  );
}

const IGNORED = 'it returns a value, which Lambda ignores beside a callback';

/** The returns of a function itself, without those of functions within it. */
function ownReturns(node: Node): readonly ReturnStatement[] {
  if (node.type === 'ReturnStatement') return [node];
  return childrenOf(node)
    .filter(({ type }) => !/Function|^(?:Object|Class)Method$/.test(type))
    .flatMap(ownReturns);
}

/** A value on several lines must begin in the line of its `return`. */
function parenthesised(text: string): string {
  return /^[({[]/.test(text) || !/[\r\n]/.test(text) ? text : `(${text})`;
}
