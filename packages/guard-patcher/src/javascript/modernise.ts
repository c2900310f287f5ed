import type { BlockStatement, CallExpression, Node, Program, ReturnStatement, Statement } from '@babel/types';
import type { Replacement } from '../text/replacement.ts';
import type { Bindings } from './bindings.ts';
import { otherCaller } from './other-caller.ts';
import { parametersOf, type AnyFunction } from './placement.ts';
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
  const own = nodes.find((node) => node.type === 'Identifier' && ['arguments', 'await'].includes(node.name));
  if (own?.type === 'Identifier') return stays(own, `it uses "${own.name}"`);

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

  const [, second, third, fourth] = parametersOf(handler);
  if (second === undefined || third === undefined) return stays(handler, 'it has no third parameter');
  if (fourth !== undefined) return stays(fourth, 'it has a fourth parameter');
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

  function mayBePromise(value: Node): boolean {
    return mayBePromiseOf(binding, value);
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
    if (more.length > 0 || call.arguments.some(({ type }) => type === 'SpreadElement'))
      return stays(call, 'it calls back with more than an error and an answer');
    if (value !== undefined && mayBePromise(value)) return stays(call, 'its answer may be a promise');
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

const IGNORED = 'it returns a value, which Lambda ignores beside a callback';

/** Can a value be a promise, which a callback hands over as it is and an async function waits for? */
function mayBePromiseOf(binding: Bindings, value: Node): boolean {
  if (value.type === 'ConditionalExpression')
    return mayBePromiseOf(binding, value.consequent) || mayBePromiseOf(binding, value.alternate);
  if (value.type === 'LogicalExpression')
    return mayBePromiseOf(binding, value.left) || mayBePromiseOf(binding, value.right);
  if (value.type !== 'Identifier' || value.name === 'undefined') return false;
  const bound = binding(value.name);
  return (
    bound !== undefined && !(bound.kind === 'value' && /Literal$|^(?:Object|Array)Expression$/.test(bound.value.type))
  );
}

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
